export type KnownWord = { word: string; entries: number }

/** Slips beyond this make another word. */
export const slipsAllowed = (word: string) => (word.length < 5 ? 1 : 2)

/** Of the words that the site uses the one that was probably meant: the fewest slips away, and of those the commonest. */
export function nearWord(typed: string, known: KnownWord[]): string | null {
  let best: (KnownWord & { slips: number }) | null = null
  for (const each of known) {
    const slips = slipsBetween(typed, each.word, slipsAllowed(typed))
    if (slips > slipsAllowed(typed)) continue
    if (!best || slips < best.slips || (slips === best.slips && each.entries > best.entries)) best = { ...each, slips }
  }
  return best && best.slips > 0 ? best.word : null
}

/** Letters left out, added, mistaken or swapped with their neighbour; counting ends above the limit. */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const differs = Number(a[i - 1] !== b[j - 1])
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + differs)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    // A swap goes on from the row before.
    if (Math.min(...next) > limit && Math.min(...row) >= limit) return limit + 1
    ;[before, row] = [row, next]
  }
  return Math.min(row[b.length]!, limit + 1)
}
