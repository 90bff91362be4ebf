import { fold } from './judge/fold'

/** Digits and signs that stand for letters, after the look-alikes of other scripts have been read. */
const STAND_INS: Record<string, string> = {
  0: 'o',
  1: 'i',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
}
/** Letters with a line through them, and one that is a Latin one in a mirror. */
const STROKED: Record<string, string> = Object.fromEntries(
  Array.from('ⱥƀȼđɇǥħɨɉꝁłɵɍŧʉɏƶя', (letter, at) => [letter, 'abcdeghijklortuyzr'[at]!]),
)
const SIGNS: Record<string, string> = { '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e', '£': 'l' }

/**
 * A name as an eye in a hurry reads it: names with the same key look alike. Empty for a name without letters.
 * Letters that are drawn alike (I and l, rn and m, vv and w) are one.
 */
export const nameKey = (name: string) =>
  fold(name.toLowerCase().replace(/\p{L}/gu, (letter) => STROKED[letter] ?? letter))
    .text.replace(/[@$!|€£]/g, (sign) => SIGNS[sign]!)
    .replace(/\d/g, (digit) => STAND_INS[digit]!)
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('l', 'i')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
