'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentModerator } from '@/app/(admin)/auth/moderator'
import { endSession } from '@/lib/accounts/sessions'
import { signInBlocked } from '@/lib/accounts/sign-in'
import { settings } from '@/lib/env'
import { ADDRESS_HEADER, originOf } from '@/lib/front/client-address'
import { askForSession } from './ask-for-session'

const credentials = z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(1_000) })

export async function signIn(form: FormData) {
  const parsed = credentials.safeParse({ email: form.get('email'), password: form.get('password') })
  if (!parsed.success) redirect('/admin/sign-in?failed=1')
  const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
  await turnAwayIfBlocked(parsed.data.email, address)
  const session = await askForSession(parsed.data, address)
  if (!session) {
    await turnAwayIfBlocked(parsed.data.email, address)
    redirect('/admin/sign-in?failed=1')
  }
  const { name, value, maxAge } = session
  const secure = name.startsWith('__')
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
  redirect('/admin')
}

async function turnAwayIfBlocked(email: string, address: string) {
  const seconds = await signInBlocked(email, originOf(address).networkHash)
  if (seconds !== null) redirect(`/admin/sign-in?wait=${Math.ceil(seconds / 60)}`)
}

/** The row ends, and with it what the cookie is worth, wherever a copy of it may be. */
export async function signOut() {
  const who = await currentModerator()
  if (who) await endSession(who.sid)
  const { secure } = settings()
  const name = secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
  ;(await cookies()).set(name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 })
  redirect('/admin/sign-in?left=1')
}
