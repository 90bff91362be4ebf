import { fold } from '@/lib/spam/judge/fold'
import { nameKey } from '@/lib/spam/name-key'

/** A name that is taken, as it is compared with those that are typed. */
export type TakenName = { keys: string[]; words: string[] }

export const takenName = (name: string): TakenName => ({ keys: keysOf(name), words: wordsOf(name) })

/** From so many letters on nobody has nearly that name, or has it within theirs, by chance. */
const LONG = 10

/**
 * Whether an eye in a hurry takes one name for the other: spelled alike, with a title or more words around it, its words in
 * another order, or, if it is long, with a letter wrong.
 */
export function looksLike(name: string, taken: TakenName[]): boolean {
  const keys = keysOf(name)
  const words = new Set(spellingsOf(name).flatMap(wordsOf))
  return taken.some(
    (each) =>
      (each.words.length > 1 && each.words.every((word) => words.has(word))) ||
      each.keys.some((theirs) => keys.some((ours) => isAlike(ours, theirs))),
  )
}

const isAlike = (ours: string, theirs: string) =>
  ours === theirs || (theirs.length >= LONG && (ours.includes(theirs) || isOneLetterOff(ours, theirs)))

/** “Admin”, “The Site Owner”: nobody’s name, but whoever is called so seems to have the place. */
export const isOffice = (name: string) =>
  spellingsOf(name)
    .map(wordsOf)
    .some((words) => words.some((word) => OFFICES.has(word)) && words.every((word) => AROUND_A_NAME.has(word)))

const keyed = (words: string) => new Set(words.trim().split(/\s+/).map(keyOf))

/** As a name is read; two u are a w. */
function keyOf(text: string) {
  return nameKey(text).replaceAll('uu', 'w')
}

const OFFICES = keyed(`
  admin administrator siteadmin sysadmin webmaster owner author editor moderator
  administratorin autor autorin inhaber inhaberin moderatorin redaktion auteur`)
/** What makes “Ruth Garraway (author)” or “the real Ruth Garraway” no other name. */
const AROUND_A_NAME = new Set([
  ...OFFICES,
  ...keyed(`
    the a an this is it its i im am me here real official verified site blog page team staff mod founder support
    dr doctor mr mrs ms miss prof professor sir jr sr ii iii she her he him they them der die das le la de`),
])

/** What may stand for a letter stays in its word. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}@$!|€£]+/u
const wordsOf = (name: string) => fold(name).text.split(BETWEEN_WORDS).map(keyOf).filter(Boolean)

/** Signs and digits may stand for letters, or be there for decoration; letters may stand apart. */
const SPELLINGS: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(/[^\p{L}\p{M}\p{Cf}\s]/gu, ' '),
  (name) => name.replace(/(?<=(?:^|\s)\p{L})\s(?=\p{L}(?:\s|$))/gu, ''),
  (name) => name.replace(/[ßẞ]/g, 'ss'),
  (name) => name.normalize('NFC').replace(/[äöüß]/gi, (letter) => GERMAN[letter.toLowerCase()] ?? letter),
]
/** Mostly one: in a plain name there is nothing to be read otherwise. */
const spellingsOf = (name: string) => [...new Set(SPELLINGS.map((spelled) => spelled(name)))]
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** All that a name may be read as. */
export function keysOf(name: string): string[] {
  const keys = spellingsOf(name).flatMap((spelling) => {
    const words = wordsOf(spelling)
    return [keyOf(spelling), words.filter((word) => !AROUND_A_NAME.has(word)).join('')]
  })
  return [...new Set(keys)].filter(Boolean)
}

/** One letter more, less, or another, or two in each other’s place. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2))
}
