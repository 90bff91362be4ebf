import { db } from '@/lib/db/client'
import { nearWord, slipsAllowed } from './near-word'
import { parseQuery, type Query } from './parse-query'
import { entriesWith, wordsLike } from './sqlite/store'
import { wordsIn } from './words'

/** Shorter words are like too many others. */
const SHORTEST = 4
/** Each takes a look at all words with its first two letters. */
const MOST_LOOKED_AT = 3

/** What was typed with words that the site knows in place of those that it does not, if that finds something. */
export async function suggestion(typed: string, query: Query): Promise<string | null> {
  let changed = typed
  let looked = 0
  for (const { text, start } of [...wordsIn(typed)].reverse()) {
    if (!/^\p{L}+$/u.test(text) || text.length < SHORTEST || looked === MOST_LOOKED_AT) continue
    looked += 1
    const near = await wordMeantBy(text.toLowerCase())
    if (near !== null) changed = changed.slice(0, start) + near + changed.slice(start + text.length)
  }
  const meant = changed === typed ? null : parseQuery(changed)
  if (!meant || JSON.stringify(meant) === JSON.stringify(query)) return null
  return (await entriesWith(db(), meant, null, 1)).length ? changed : null
}

/** The first letter is mostly right, or was swapped with the second. */
async function wordMeantBy(word: string): Promise<string | null> {
  const letters = [...new Set([...word].slice(0, 2))]
  const known = await wordsLike(db(), word, letters, slipsAllowed(word))
  return known.some((each) => each.word === word) ? null : nearWord(word, known)
}
