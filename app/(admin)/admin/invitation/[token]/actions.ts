'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { AcceptState } from '@/components/admin/accept-form'
import { acceptInvitation } from '@/lib/accounts/invitations'
import { ADDRESS_HEADER } from '@/lib/front/client-address'
import { askForSession } from '../../sign-in/ask-for-session'
import { setSessionCookie } from '../../sign-in/session-cookie'

const schema = z.object({
  name: z.string().max(200),
  password: z.string().max(1_000),
  again: z.string().max(1_000),
})

/** Whoever has the link may; it makes one account, and signs in to it. */
export async function acceptAction(token: string, _: AcceptState, form: FormData): Promise<AcceptState> {
  const typed = z.string().max(200).catch('').parse(form.get('name'))
  const parsed = schema.safeParse({ name: typed, password: form.get('password'), again: form.get('again') })
  if (!parsed.success) return { name: typed, trouble: 'short' }
  const { name, password, again } = parsed.data
  if (password !== again) return { name, trouble: 'differ' }
  const accepted = await acceptInvitation(token, name, password, new Date())
  if (!accepted.ok) {
    const { error } = accepted
    if (error === 'name' || error === 'short' || error === 'taken') return { name, trouble: error }
    redirect(`/admin/invitation/${encodeURIComponent(token)}`)
  }
  const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
  const session = await askForSession({ email: accepted.value.email, password }, address)
  if (!session) redirect('/admin/sign-in')
  setSessionCookie(await cookies(), session)
  redirect('/admin')
}
