import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { SESSION_SECONDS } from '@/lib/accounts/sessions'
import { ADDRESS_HEADER } from '@/lib/front/client-address'
import { innerDoor } from '@/lib/front/inner-door'

const csrfSchema = z.object({ csrfToken: z.string() })

export type SessionCookie = { name: string; value: string; maxAge: number }

/**
 * Asks next-auth for a session as its own form would: it wants its csrf cookie, which a page cannot set. Guarded by
 * Next's check of the origin of actions. Null when the credentials do not fit.
 */
export async function askForSession(
  { email, password }: { email: string; password: string },
  address: string,
): Promise<SessionCookie | null> {
  const first = await innerDoor().ask('GET', '/api/auth/csrf')
  const { csrfToken } = csrfSchema.parse(JSON.parse(first.body.toString()))
  const answer = await innerDoor().ask(
    'POST',
    '/api/auth/callback/credentials',
    {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookiesOf(first.headers)
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
      [ADDRESS_HEADER]: address,
    },
    Buffer.from(new URLSearchParams({ csrfToken, email, password, json: 'true' }).toString()),
  )
  const cookie = cookiesOf(answer.headers).find((each) => /^[^=;]*session-token=[^;]/.test(each))
  return cookie === undefined ? null : parseCookie(cookie)
}

const cookiesOf = (headers: IncomingHttpHeaders) => headers['set-cookie'] ?? []

function parseCookie(cookie: string): SessionCookie {
  const pair = cookie.split(';')[0] ?? ''
  const mark = pair.indexOf('=')
  const maxAge = Number(/;\s*max-age=(\d+)/i.exec(cookie)?.[1] ?? SESSION_SECONDS)
  return { name: pair.slice(0, mark), value: decodeURIComponent(pair.slice(mark + 1)), maxAge }
}
