import { settings } from '@/lib/env'
import { mayPass } from '@/lib/http/fetched'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { secondOpinion } from '@/lib/http/purpose'
import { RetryLater } from '@/lib/jobs/retry-later'

export const AKISMET = 'https://rest.akismet.com/1.1/'

/** All that Akismet is told of a comment. Where it came from stays here: no address, no network, no browser. */
export type Told = { body: string; authorName: string | null; authorUrl: string | null; createdAt: Date }

/** Akismet wants an address of the author; this one says that there is none. */
const NO_ADDRESS = '0.0.0.0'

/**
 * @returns whether Akismet takes it for spam
 * @throws RetryLater when there was no answer; an Error when it does not take the question
 * @see https://akismet.com/developers/detailed-docs/comment-check/
 */
export async function isSpamToAkismet(told: Told, api = AKISMET): Promise<boolean> {
  const said = await call('comment-check', fieldsOf(told), api)
  if (said !== 'true' && said !== 'false') throw new Error(`Akismet did not judge: ${said.slice(0, 200)}`)
  return said === 'true'
}

/** Tells Akismet what a person decided otherwise. */
export async function correctAkismet(told: Told, isSpam: boolean, api = AKISMET): Promise<void> {
  await call(isSpam ? 'submit-spam' : 'submit-ham', fieldsOf(told), api)
}

/** @throws an Error that says so when the key is none */
export async function verifyAkismetKey(api = AKISMET): Promise<void> {
  const said = await call('verify-key', { key: settings().akismetKey ?? '', blog: settings().siteUrl }, api)
  if (said !== 'valid') throw new Error('AKISMET_KEY is no key that Akismet knows for this site')
}

async function call(method: string, fields: Record<string, string>, api: string): Promise<string> {
  const posted = { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() }
  const answer = await guardedFetch(api + method, secondOpinion, { posted })
  if (answer.ok) return answer.value.body.trim()
  if (mayPass(answer.error)) throw new RetryLater(`Akismet did not answer (${answer.error.kind})`)
  throw new Error(`Akismet could not be asked (${answer.error.kind})`)
}

const fieldsOf = ({ body, authorName, authorUrl, createdAt }: Told) => ({
  api_key: settings().akismetKey ?? '',
  blog: settings().siteUrl,
  user_ip: NO_ADDRESS,
  comment_type: 'comment',
  comment_author: authorName ?? '',
  comment_author_url: authorUrl ?? '',
  comment_content: body,
  comment_date_gmt: createdAt.toISOString(),
})
