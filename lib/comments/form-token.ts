import { randomBytes } from 'node:crypto'
import { keyedHash, sameText } from '@/lib/keys'

const DAY_MS = 86_400_000
const GOOD_FOR_MS = 7 * DAY_MS

export type TokenState = 'good' | 'missing' | 'forged' | 'expired'

/**
 * Proves that a page of ours was read: it names the entry and when the page was made. It stands in kept documents, so
 * that many readers have the same one.
 */
export function makeFormToken(entryId: number, now: Date): string {
  return tokenOf(entryId, now.getTime().toString(36))
}

/** What a script fetches at the first focus: of this moment, and of this browser alone, so that it is good for one comment. */
export function makeFetchedToken(entryId: number, now: Date): string {
  return tokenOf(entryId, now.getTime().toString(36), randomBytes(9).toString('base64url'))
}

export function checkFormToken(token: string, entryId: number, now: Date): TokenState {
  if (token === '') return 'missing'
  const [, made = '', ...rest] = token.split('.')
  if (!sameText(token, tokenOf(entryId, made, ...rest.slice(0, -1)))) return 'forged'
  return now.getTime() - parseInt(made, 36) <= GOOD_FOR_MS ? 'good' : 'expired'
}

/** What a good token says of how a form was filled in; the age in milliseconds. */
export const tokenAge = (token: string, now: Date) => ({
  tokenAge: now.getTime() - parseInt(token.split('.')[1] ?? '', 36),
  tokenIsFresh: isFetched(token),
})

/** Whether a token that is not forged was fetched by a script. */
export const isFetched = (token: string) => token.split('.').length === 4

/** What a fetched token has for itself alone. */
export const markOf = (token: string) => token.split('.')[2] ?? ''

const tokenOf = (entryId: number, made: string, ...mark: string[]) =>
  [entryId, made, ...mark, keyedHash('token', 'form', String(entryId), made, ...mark)].join('.')
