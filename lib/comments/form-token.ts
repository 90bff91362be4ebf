import { keyedHash, sameText } from '@/lib/keys'

const DAY_MS = 86_400_000
const GOOD_FOR_MS = 7 * DAY_MS

export type TokenState = 'good' | 'missing' | 'forged' | 'expired'

/**
 * Proves that a page of ours was read: it names the entry and when the page was made. It stands in kept documents, so
 * that many readers have the same one.
 */
export function makeFormToken(entryId: number, now: Date): string {
  const made = now.getTime().toString(36)
  return `${entryId}.${made}.${sign(entryId, made)}`
}

export function checkFormToken(token: string, entryId: number, now: Date): TokenState {
  if (token === '') return 'missing'
  const [id, made, signature] = token.split('.')
  if (!made || !signature || id !== String(entryId) || !sameText(signature, sign(entryId, made))) return 'forged'
  return now.getTime() - parseInt(made, 36) <= GOOD_FOR_MS ? 'good' : 'expired'
}

const sign = (entryId: number, made: string) => keyedHash('token', 'form', String(entryId), made)
