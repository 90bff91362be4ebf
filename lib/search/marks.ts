import type { Phrase, Query } from './parse-query'
import { stem } from './stem'
import { fold, wordsIn } from './words'

/** A piece of text; marked where it is what was looked for. */
export type Part = { text: string; isMarked: boolean }

/** Where a phrase of the query stands, by its number. */
export type Hit = { start: number; end: number; phrase: number }

const MOST_HITS = 500

/** Where a text has what was looked for, as the index would find it. */
export function hitsIn(text: string, { phrases, isOpen }: Query): Hit[] {
  const wanted = phrases.map((phrase) => phrase.map(stem))
  const words = [...wordsIn(text)]
  const stems: string[] = []
  // No ending changes the first letter, which spares most words the rest.
  const begins = new Set(wanted.flatMap((phrase) => phrase.map((word) => word[0])))
  const stemAt = (i: number) => (stems[i] ??= begins.has(firstLetter(words[i]!.text)) ? stem(fold(words[i]!.text)) : '')
  const isAt = (i: number, phrase: Phrase, mayGoOn: boolean) =>
    i + phrase.length <= words.length &&
    phrase.every((word, j) =>
      mayGoOn && j === phrase.length - 1 ? stemAt(i + j).startsWith(word) : stemAt(i + j) === word,
    )
  const hits: Hit[] = []
  for (const [i, { start }] of words.entries()) {
    if (stemAt(i) === '') continue
    for (const [number, phrase] of wanted.entries()) {
      if (!isAt(i, phrase, isOpen && number === wanted.length - 1)) continue
      const last = words[i + phrase.length - 1]!
      hits.push({ start, end: last.start + last.text.length, phrase: number })
      if (hits.length === MOST_HITS) return hits
    }
  }
  return hits
}

const firstLetter = (word: string) => (word < '\u007F' ? word[0]!.toLowerCase() : fold(word)[0])

/** Text in pieces, with the hits in it marked; hits that touch are one. */
export function marked(text: string, hits: Pick<Hit, 'start' | 'end'>[], from = 0, to = text.length): Part[] {
  const parts: Part[] = []
  let at = from
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start < from || end > to || end <= at) continue
    if (start > at) parts.push({ text: text.slice(at, start), isMarked: false })
    parts.push({ text: text.slice(Math.max(at, start), end), isMarked: true })
    at = end
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMarked: false })
  return parts
}
