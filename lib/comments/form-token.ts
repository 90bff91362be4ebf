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

export function checkFormToken(token: string, entryId: number, now: Date): TokenState {
  if (token === '') return 'missing'
  const made = token.split('.')[1] ?? ''
  if (!sameText(token, tokenOf(entryId, made))) return 'forged'
  return now.getTime() - parseInt(made, 36) <= GOOD_FOR_MS ? 'good' : 'expired'
}

const tokenOf = (entryId: number, made: string) =>
  `${entryId}.${made}.${keyedHash('token', 'form', String(entryId), made)}`
