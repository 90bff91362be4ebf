import { settings } from '@/lib/env'
import { GUEST_SECONDS, guestOf } from '@/lib/people/guest'

/** Read by addresses at which something is written, and by the page about itself; never by pages for readers. */
const nameOf = (secure: boolean) => (secure ? '__Host-afterword_guest' : 'afterword_guest')

export function guestCookie(pass: string): Record<string, string> {
  const { secure } = settings()
  const seconds = pass === '' ? 0 : GUEST_SECONDS
  const cookie = `${nameOf(secure)}=${pass}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`
  return { 'Set-Cookie': secure ? `${cookie}; Secure` : cookie }
}

/** Who the browser that sent these cookies has proven to be. */
export async function guestIn(cookies: string | undefined, now: Date): Promise<number | null> {
  const start = `${nameOf(settings().secure)}=`
  const cookie = cookies?.split(';').find((each) => each.trim().startsWith(start))
  return cookie ? guestOf(cookie.trim().slice(start.length), now) : null
}
