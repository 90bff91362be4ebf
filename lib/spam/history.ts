/** What became of the latest responses that have something in common with this one. */
export type History = { approved: number; spam: number; all: number }

export const NO_HISTORY: History = { approved: 0, spam: 0, all: 0 }

/** In steps, so that something can be learned of each. */
export function timesInWords(count: number): string {
  if (count === 1) return 'once'
  return count < 5 ? 'a few times' : 'often'
}
