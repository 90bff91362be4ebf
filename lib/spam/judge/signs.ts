import type { Folded } from './fold'

/** Signs of the surface: how something is written, whatever the words. Numbers are told in steps that double. */
export function signsOf(raw: string, { text, disguised }: Folded, links: string[]): string[] {
  const letters = countOf(text, /\p{L}/gu)
  const capitals = countOf(raw.normalize('NFKC'), /\p{Lu}/gu)
  return [
    `length ${steps(text.length)}`,
    `links ${Math.min(links.length, 8)}`,
    ...shareOf('capitals', capitals, letters),
    ...shareOf('digits', countOf(text, /\p{Nd}/gu), text.length),
    ...shareOf('emoji', countOf(text, /\p{Extended_Pictographic}/gu), text.length),
    ...shareOf('not Latin', countOf(text, /(?!\p{Script=Latin})\p{L}/gu), letters),
    ...when(disguised > 0, 'disguised letters'),
    ...when(disguised > 4, 'many disguised letters'),
    ...when(/[!?]{2}/.test(text), 'runs of ! or ?'),
    ...when(/[$€£]\s?\d|\d\s?[$€£]/.test(text), 'a sum of money'),
    ...when(/\d[\d ().-]{7,20}\d/.test(text), 'a long number'),
    ...when(text.includes('@'), 'an @'),
    ...when(/<\/?[a-z]{1,10}[ >]|\[\/?(?:url|link|b)\b/.test(text), 'markup'),
    ...when(/```|^ {4}\S|<\/?code/m.test(raw), 'code'),
    ...when(/\b(?:https?|www)\b/.test(text), 'an address written out'),
    ...when(/(?:\]\([^)\n]{1,500}\)|https?:\S{1,500})\s*$/.test(text.slice(-600)), 'ends with a link'),
    ...when(/^\s*(?:https?:|www\.|\[)/.test(text), 'begins with a link'),
    ...when(/[.,!?][a-z]{2}/.test(text), 'no space after a mark'),
    ...when(raw.includes('\n\n'), 'paragraphs'),
    ...when(letters > 20 && raw.trim() === raw.trim().toLowerCase(), 'no capitals at all'),
  ]
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const steps = (count: number) => Math.round(Math.log2(count + 1) * 1.5)

function shareOf(what: string, part: number, whole: number): string[] {
  if (part === 0 || whole === 0) return []
  const share = part / whole
  return [
    `${what} ${share > 0.5 ? 'most' : share > 0.25 ? 'many' : share > 0.1 ? 'more' : share > 0.03 ? 'some' : 'few'}`,
  ]
}

const when = (is: boolean, sign: string): string[] => (is ? [sign] : [])
