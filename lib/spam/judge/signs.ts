import { CAPITAL, characterAt, DIGIT, LATIN, LETTER, PICTURE } from './characters'
import { IS_ASCII, type Folded } from './fold'

/** Signs of the surface: how something is written, whatever the words. Numbers are told in steps that double. */
export function signsOf(raw: string, { text, dressed, guessed }: Folded, links: number): string[] {
  const { letters, foreign, digits, emoji } = census(text)
  const capitals = countCapitals(raw)
  return [
    `length ${steps(text.length)}`,
    `links ${Math.min(links, 8)}`,
    ...shareOf('capitals', capitals, letters),
    ...shareOf('digits', digits, text.length),
    ...shareOf('emoji', emoji, text.length),
    ...shareOf('not Latin', foreign, letters),
    ...shareOf('letters apart', guessed, letters),
    ...when(/[!?]{2}/.test(text), 'runs of ! or ?'),
    ...when(/[$€£]\s?\d|\d\s?[$€£]|\b\d{2,3}p(?:pm)?\b/.test(text), 'a sum of money'),
    ...when(/\d[\d ().-]{7,20}\d/.test(text), 'a long number'),
    ...when(TELEPHONE.test(text), 'a telephone number'),
    ...when(SHORT_NUMBER.test(text), 'a short number to write to'),
    ...when(dressed > 0, 'letters in dress'),
    ...when(dressed > 4, 'many letters in dress'),
    ...when(text.includes('@'), 'an @'),
    ...when(/<\/?[a-z]{1,10}[ >]|\[\/?(?:url|link|b)\b/.test(text), 'markup'),
    ...when(/```|^ {4}\S|<\/?code/m.test(raw), 'code'),
    ...when(/\b(?:https?|www)\b/.test(text), 'an address written out'),
    ...when(/(?:\]\([^)\n]{1,500}\)|https?:\S{1,500})\s*$/.test(text.slice(-600)), 'ends with a link'),
    ...when(/^\s*(?:https?:|www\.|\[)/.test(text), 'begins with a link'),
    ...when(/[.,!?][a-z]{2}/.test(text), 'no space after a mark'),
    ...when(text.includes('\n\n'), 'paragraphs'),
    ...when(letters > 20 && raw.trim() === raw.trim().toLowerCase(), 'no capitals at all'),
  ]
}

/** Begins with a nought, a plus, or with a country; groups of three between points are a count of something. */
const TELEPHONE = /(?:^|[^\d.,])(?:\+ ?\d|\(?0\d|1[- ]?8\d\d)[\d ()/.-]{6,16}\d(?!\d)/
const SHORT_NUMBER = /\b(?:text|txt|send|sms|reply|to) (?:\S{1,20} ){0,3}\d{4,6}\b/

function census(text: string) {
  const counts = { letters: 0, foreign: 0, digits: 0, emoji: 0 }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at += 1
    const is = characterAt(code)
    if (is & LETTER) {
      counts.letters += 1
      if (!(is & LATIN)) counts.foreign += 1
    } else if (is & DIGIT) counts.digits += 1
    else if (is & PICTURE && code > 127) counts.emoji += 1
  }
  return counts
}

/** Dressed-up capitals are capitals. */
function countCapitals(raw: string): number {
  let capitals = 0
  const text = IS_ASCII.test(raw) ? raw : raw.normalize('NFKC')
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at += 1
    if (characterAt(code) & CAPITAL) capitals += 1
  }
  return capitals
}

const steps = (count: number) => Math.round(Math.log2(count + 1) * 1.5)
/** What a step of a length stands for. */
export const lengthOf = (step: number) => Math.round(2 ** (step / 1.5) - 1)

function shareOf(what: string, part: number, whole: number): string[] {
  if (part === 0 || whole === 0) return []
  const share = part / whole
  return [
    `${what} ${share > 0.5 ? 'most' : share > 0.25 ? 'many' : share > 0.1 ? 'more' : share > 0.03 ? 'some' : 'few'}`,
  ]
}

const when = (is: boolean, sign: string): string[] => (is ? [sign] : [])
