/** What a character is, as flags: asking Unicode each time would take longer than all else that is done with a text. */
export const LETTER = 1
export const LATIN = 2
export const CAPITAL = 4
/** Anything that stands for a number, of which digits are only some. */
export const NUMBER = 8
export const DIGIT = 16
export const PICTURE = 32
const ASKED = 128

const PATTERNS: [number, RegExp][] = [
  [LETTER, /\p{L}/u],
  [LATIN, /\p{Script=Latin}/u],
  [CAPITAL, /\p{Lu}/u],
  [NUMBER, /\p{N}/u],
  [DIGIT, /\p{Nd}/u],
  [PICTURE, /\p{Extended_Pictographic}/u],
]

/** Of all characters in the planes that are written with; those beyond are ideographs that hardly anybody types. */
const KNOWN = new Uint8Array(0x20000)

export const characterAt = (code: number): number => KNOWN[code] || ask(code)

function ask(code: number): number {
  const character = String.fromCodePoint(code)
  const flags = PATTERNS.reduce((sum, [flag, pattern]) => sum + (pattern.test(character) ? flag : 0), ASKED)
  KNOWN[code] = flags
  return flags
}
