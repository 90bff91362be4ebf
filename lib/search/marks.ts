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
  const last = wanted.length - 1
  // No ending changes the first letter, which spares most words the rest.
  const begins = new Set(wanted.flat().map((word) => word[0]))
  const hits: Hit[] = []
  let line: { stem: string; start: number; end: number }[] = []
  const longest = Math.max(...wanted.map((phrase) => phrase.length))
  for (const { text: word, start } of wordsIn(text)) {
    const folded = fold(word)
    line.push({ stem: begins.has(folded[0]) ? stem(folded) : '', start, end: start + word.length })
    line = line.slice(-longest)
    for (const [number, phrase] of wanted.entries()) {
      const end = line.slice(-phrase.length)
      if (!isThere(end, phrase, isOpen && number === last)) continue
      hits.push({ start: end[0]!.start, end: end.at(-1)!.end, phrase: number })
      if (hits.length === MOST_HITS) return hits
    }
  }
  return hits
}

const isThere = (line: { stem: string }[], phrase: Phrase, isOpen: boolean) =>
  line.length === phrase.length &&
  phrase.every((word, i) =>
    isOpen && i === phrase.length - 1 ? line[i]!.stem.startsWith(word) : line[i]!.stem === word,
  )

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
