import { settings } from '@/lib/env'
import { mayPass, type Fetched } from '@/lib/http/fetched'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { secondOpinion } from '@/lib/http/purpose'
import { retryAfterMs } from '@/lib/http/retry-after'
import { RetryLater } from '@/lib/jobs/retry-later'
import { log } from '@/lib/log'

export const AKISMET = 'https://rest.akismet.com/1.1/'

/** All that Akismet is told of a comment: no e-mail address, no browser, and of where it came from the network alone. */
export type Told = {
  body: string
  authorName: string | null
  authorUrl: string | null
  createdAt: Date
  /** An address whose last part is zero; empty where it is not known, or no longer. */
  network: string
  /** The page that it stands under. */
  page: string
}

/** Akismet does not take a question without an address; this one says that there is none. */
const NO_ADDRESS = '0.0.0.0'

/** `blatant`: that it is spam needs no person to look. */
export type Opinion = 'ham' | 'spam' | 'blatant'

/**
 * @returns what Akismet takes it for
 * @throws RetryLater when there was no answer; an Error when it does not take the question
 * @see https://akismet.com/developers/detailed-docs/comment-check/
 */
export async function askAkismet(told: Told, now: Date, api = AKISMET): Promise<Opinion> {
  const { said, tip } = await call('comment-check', fieldsOf(told), now, api)
  if (said === 'false') return 'ham'
  return tip === 'discard' ? 'blatant' : 'spam'
}

/** Tells Akismet what a person decided otherwise. */
export async function correctAkismet(told: Told, isReally: 'spam' | 'ham', now: Date, api = AKISMET): Promise<void> {
  await call(`submit-${isReally}`, fieldsOf(told), now, api)
}

/** @throws an Error that says so when the key is none */
export async function verifyAkismetKey(now: Date, api = AKISMET): Promise<void> {
  await call('verify-key', { key: settings().akismetKey ?? '', blog: settings().siteUrl }, now, api)
}

type Method = 'comment-check' | 'submit-spam' | 'submit-ham' | 'verify-key'

/** What an answer begins with that is one. */
const ANSWERS: Record<Method, RegExp> = {
  'comment-check': /^(?:true|false)$/,
  'submit-spam': /^Thanks/,
  'submit-ham': /^Thanks/,
  'verify-key': /^valid$/,
}

async function call(method: Method, fields: Record<string, string>, now: Date, api: string) {
  const posted = { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() }
  const answer = await guardedFetch(api + method, secondOpinion, { posted })
  if (!answer.ok) {
    const { error } = answer
    const trouble = error.kind === 'status' ? `status ${error.status}` : error.kind
    if (!mayPass(error)) throw new Error(`Akismet could not be asked (${trouble})`)
    const pauseMs = error.kind === 'status' ? retryAfterMs(error.retryAfter, now) : undefined
    throw new RetryLater(`Akismet did not answer (${trouble})`, pauseMs)
  }
  const header = (name: string) => headerOf(answer.value, `x-akismet-${name}`)
  // About the account, which the owner has to look after: a limit that is reached, a key that has come to an end.
  const alert = header('alert-code')
  if (alert) log.warn({ alert, message: header('alert-msg') }, 'Akismet has something to say about your key')
  const said = answer.value.body.trim()
  if (said === 'invalid')
    throw new Error(`AKISMET_KEY is no key that Akismet knows for this site ${header('debug-help')}`)
  if (!ANSWERS[method].test(said)) {
    const help = header('debug-help') || header('alert-msg')
    throw new Error(`Akismet did not take ${method}: ${said.slice(0, 200)} ${help}`)
  }
  return { said, tip: header('pro-tip') }
}

const headerOf = ({ headers }: Fetched, name: string) => ([headers[name] ?? ''].flat()[0] ?? '').slice(0, 300)

const fieldsOf = ({ body, authorName, authorUrl, createdAt, network, page }: Told) => ({
  api_key: settings().akismetKey ?? '',
  blog: settings().siteUrl,
  user_ip: network || NO_ADDRESS,
  permalink: page,
  comment_type: 'comment',
  comment_author: authorName ?? '',
  comment_author_url: authorUrl ?? '',
  comment_content: body,
  comment_date_gmt: createdAt.toISOString(),
  blog_charset: 'UTF-8',
})
