/**
 * M. F. Porter's algorithm for suffix stripping (1980), as SQLite's tokenizer `porter` has it: what the index holds as one
 * word is marked as one. It is made for English; words of other languages lose an ending by chance only.
 * @param word folded
 * @see https://tartarus.org/martin/PorterStemmer/def.txt
 */
export function stem(word: string): string {
  const bytes = Buffer.byteLength(word)
  if (bytes < 3 || bytes > MOST_BYTES) return word
  return tidyEnd(shorten(shorten(shorten(tidyY(pastAndIng(plural(word))), STEP_2, 0), STEP_3, 0), STEP_4, 1))
}

const MOST_BYTES = 64

const VOWEL = '[aeiouy]'
const isVowel = (word: string, i: number): boolean =>
  'aeiou'.includes(word[i]!) || (word[i] === 'y' && i > 0 && !isVowel(word, i - 1))

/** Each letter as `v` or `c`; to SQLite, which counts bytes, one that is not ASCII is several consonants. */
const shapeOf = (word: string) =>
  Array.from(word, (letter, i) => (isVowel(word, i) ? 'v' : letter > '\x7f' ? 'cc' : 'c')).join('')
/** How often consonants follow on vowels. */
const measure = (word: string) => shapeOf(word).split('vc').length - 1
const hasVowel = (word: string) => new RegExp(VOWEL).test(word) && shapeOf(word).includes('v')
const endsShort = (word: string) => shapeOf(word).endsWith('cvc') && !/[wxy]$/.test(word)

function plural(word: string): string {
  if (/.(?:ss|i)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function pastAndIng(word: string): string {
  if (/.eed$/.test(word)) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const rest = word.replace(/(?:ed|ing)$/, '')
  if (rest === word || !hasVowel(rest)) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/([b-df-hjkmnp-rtv-y\d])\1$/.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest
}

const tidyY = (word: string) => (word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word)

type Endings = [ending: string, instead: string][]
const listed = (text: string): Endings => text.split(' ').map((pair) => pair.split('-') as [string, string])

const STEP_2 = listed(
  'ational-ate tional-tion enci-ence anci-ance izer-ize logi-log bli-ble alli-al entli-ent eli-e ousli-ous ization-ize ation-ate ator-ate alism-al iveness-ive fulness-ful ousness-ous aliti-al iviti-ive biliti-ble',
)
const STEP_3 = listed('icate-ic ative- alize-al iciti-ic ical-ic ful- ness-')
const STEP_4 = listed(
  'al- ance- ence- er- ic- able- ible- ant- ement- ment- ent- ion- ou- ism- ate- iti- ous- ive- ize-',
)

/** The first ending that fits is the only one that is tried. */
function shorten(word: string, endings: Endings, above: number): string {
  const found = endings.find(([ending]) => word.length > ending.length && word.endsWith(ending))
  if (!found) return word
  const [ending, instead] = found
  const rest = word.slice(0, -ending.length)
  if (ending === 'ion' && !/[st]$/.test(rest)) return word
  return measure(rest) > above ? rest + instead : word
}

function tidyEnd(word: string): string {
  const rest = word.slice(0, -1)
  const withoutE = word.endsWith('e') && (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) ? rest : word
  return withoutE.endsWith('ll') && measure(withoutE.slice(0, -1)) > 1 ? withoutE.slice(0, -1) : withoutE
}
