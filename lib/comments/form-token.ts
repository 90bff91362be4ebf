import { keyedHash, sameText } from '@/lib/keys'

const DAY_MS = 86_400_000
const GOOD_FOR_MS = 7 * DAY_MS
const FETCHED = 'F'

export type TokenState = 'good' | 'missing' | 'forged' | 'expired'

/**
 * Proves that a page of ours was read: it names the entry and when the page was made. It stands in kept documents, so
 * that many readers have the same one.
 */
export function makeFormToken(entryId: number, now: Date): string {
  return tokenOf(entryId, now.getTime().toString(36))
}

/** One that a script fetches when somebody begins to write: its age says how long that took. */
export const makeFetchedToken = (entryId: number, now: Date): string =>
  tokenOf(entryId, FETCHED + now.getTime().toString(36))

export function checkFormToken(token: string, entryId: number, now: Date): TokenState {
  if (token === '') return 'missing'
  const made = token.split('.')[1] ?? ''
  if (!sameText(token, tokenOf(entryId, made))) return 'forged'
  return ageOf(made, now) <= GOOD_FOR_MS ? 'good' : 'expired'
}

/** What a good token says of how a form was filled in. */
export function tokenAge(token: string, now: Date): { tokenAge: number; tokenIsFresh: boolean } {
  const made = token.split('.')[1] ?? ''
  return { tokenAge: ageOf(made, now), tokenIsFresh: made.startsWith(FETCHED) }
}

/** Milliseconds; letters of the number are small ones. */
const ageOf = (made: string, now: Date) => now.getTime() - parseInt(made.replace(FETCHED, ''), 36)

const tokenOf = (entryId: number, made: string) =>
  `${entryId}.${made}.${keyedHash('token', 'form', String(entryId), made)}`
