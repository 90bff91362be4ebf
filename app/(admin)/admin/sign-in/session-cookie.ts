import type { cookies } from 'next/headers'
import type { SessionCookie } from './ask-for-session'

type Jar = Awaited<ReturnType<typeof cookies>>

export function setSessionCookie(jar: Jar, { name, value, maxAge }: SessionCookie) {
  jar.set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: name.startsWith('__'), maxAge })
}
