import { decode } from 'next-auth/jwt'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { may, type Permission } from '@/lib/accounts/permissions'
import { whoIs, type Moderator } from '@/lib/accounts/sessions'
import { settings } from '@/lib/env'
import { ASKED_HEADER } from '@/lib/front/headers'
import { sessionSecret } from '@/lib/keys'

/** As next-auth names it. */
const cookieName = () => `${settings().siteUrl.startsWith('https:') ? '__Secure-' : ''}next-auth.session-token`

/**
 * The cookie is opened here, and not by `getServerSession`: that runs next-auth's whole route and seals a new token
 * which a page cannot set, at each request.
 */
const currentModerator = cache(async (): Promise<Moderator | null> => {
  const token = (await cookies()).get(cookieName())?.value
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null)
  return whoIs(claims?.sid, new Date())
})

/** Who is signed in. Called first by every page and every action of the admin; strangers go to the sign-in and back. */
export async function requireModerator(): Promise<Moderator> {
  const who = await currentModerator()
  if (who) return who
  const asked = (await headers()).get(ASKED_HEADER) ?? '/admin'
  redirect(asked === '/admin' ? '/admin/sign-in' : `/admin/sign-in?to=${encodeURIComponent(asked)}`)
}

/** The same for what not everybody at the desk may do; who may not is told so. */
export async function requireMay(permission: Permission): Promise<Moderator> {
  const who = await requireModerator()
  if (!may(who.role, permission)) redirect('/admin/not-allowed')
  return who
}

export { currentModerator }
