import type { Finding } from './verdict'

export type Before = {
  /** Null once that was forgotten. */
  networkHash: string | null
  authorName: string | null
  entryId: number
  /** A person of the desk has approved it. */
  isApproved: boolean
}
type Now = { body: string; links: number; networkHash: string | null; name: string; entryId: number }

/** “Thank you!” is said by many; of so many words nobody says the same as somebody else. */
const WORDS_OF_ONES_OWN = 8
const WORD = /[\p{L}\p{N}]+/gu

/**
 * What it means that the very words were sent before. The same long text from elsewhere is a machine's, unless a person
 * has approved it, or it is the first time and may be somebody who sent it twice; a short one says nothing by itself.
 */
export function sameTextFindings(now: Now, before: Before[]): Finding[] {
  if (before.length === 0) return []
  const elsewhere = before.filter(({ networkHash }) => networkHash !== null && networkHash !== now.networkHash)
  const isShort = (now.body.match(WORD) ?? []).length < WORDS_OF_ONES_OWN
  if (isShort) return now.links === 0 && elsewhere.length === before.length ? [] : [AGAIN]
  const mayBeTheSame = before.every(({ authorName, entryId }) => authorName === now.name && entryId === now.entryId)
  const isOfMachine = elsewhere.length > 0 && !before.some(({ isApproved }) => isApproved)
  return isOfMachine && !(mayBeTheSame && before.length === 1) ? [FROM_ELSEWHERE] : [AGAIN]
}

const AGAIN: Finding = { outcome: 'hold', reason: { code: 'text-again', words: 'the same text was sent before' } }
const FROM_ELSEWHERE: Finding = {
  outcome: 'bin',
  reason: { code: 'same-text', words: 'the same long text was sent from elsewhere before' },
}
