import { slipsBetween } from '@/lib/slips-between'

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
