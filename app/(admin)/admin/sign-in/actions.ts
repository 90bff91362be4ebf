'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentModerator } from '@/app/(admin)/auth/moderator'
import type { SignInState } from '@/components/admin/sign-in-form'
import { endSession } from '@/lib/accounts/sessions'
import { signInBlocked } from '@/lib/accounts/sign-in'
import { settings } from '@/lib/env'
import { ADDRESS_HEADER, originOf } from '@/lib/front/client-address'
import { askForSession } from './ask-for-session'
import { setSessionCookie } from './session-cookie'
import { wayIn } from './way-in'

const credentials = z.object({ email: z.string().trim().min(1).max(254), password: z.string().min(1).max(1_000) })

export async function signIn(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = z.string().max(254).catch('').parse(form.get('email'))
  const parsed = credentials.safeParse({ email: typed, password: form.get('password') })
  if (!parsed.success) return { email: typed, trouble: 'failed' }
  const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
  const blocked = await blockedFor(parsed.data.email, address)
  const session = blocked ? null : await askForSession(parsed.data, address)
  if (!session) return { email: typed, trouble: (await blockedFor(parsed.data.email, address)) ?? 'failed' }
  setSessionCookie(await cookies(), session)
  redirect(wayIn(form.get('to')))
}

async function blockedFor(email: string, address: string) {
  const seconds = await signInBlocked(email, originOf(address).networkHash)
  return seconds === null ? null : { waitMinutes: Math.ceil(seconds / 60) }
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
