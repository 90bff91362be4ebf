import type { FetchError } from '@/lib/http/fetched'
import { plainText, shorten } from '@/lib/linkbacks/plain-text'

/** Enough for a sentence; the rest of what a stranger says is not for the desk. */
const MOST_SAID = 200

/** What somebody answered, as one line. */
export const saidInWords = (text: string) => shorten(plainText(text.slice(0, 10 * MOST_SAID)), MOST_SAID)

const STATUSES: Record<number, string> = {
  400: 'refused what we sent',
  401: 'wants a password',
  403: 'does not let us',
  404: 'is not there',
  405: 'takes nothing there',
  408: 'waited too long for us',
  410: 'is gone',
  429: 'has too many requests for the moment',
  500: 'has a problem of its own',
  502: 'has a problem of its own',
  503: 'is not available for the moment',
  504: 'has a problem of its own',
}

export function statusInWords({ status, body }: { status: number; body: string }): string {
  const known = STATUSES[status] ?? (status >= 500 ? 'has a problem of its own' : 'refused')
  // A page is made for browsers; a line of text or JSON is made for who reads this.
  const said = body.trimStart().startsWith('<') ? '' : saidInWords(body)
  return `${known} (${status}${said && `: ${said}`})`
}

const TROUBLES: Record<Exclude<FetchError['kind'], 'status'>, string> = {
  'refused-url': 'is not an address that we visit',
  'refused-address': 'is not on the public internet',
  'refused-host': 'is on a host that is not to be visited',
  'too-many-redirects': 'leads on and on',
  unreachable: 'could not be reached',
  timeout: 'did not answer in time',
  busy: 'was not asked, since too much else was going on',
  'wrong-type': 'is not a page',
  unreadable: 'could not be read',
  'too-long': 'is too long',
}

export const fetchTroubleInWords = (error: FetchError) =>
  error.kind === 'status' ? statusInWords(error) : TROUBLES[error.kind]
