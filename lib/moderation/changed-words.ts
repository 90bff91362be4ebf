import { diffArrays } from 'diff'

/** A stretch of two texts: in both of them, or only in the one before or the one after. */
export type Stretch = { in: 'both' | 'before' | 'after'; text: string }

/** Words, the space between them, and single signs. */
const PIECE = /\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}]/gu
const piecesOf = (text: string) => text.match(PIECE) ?? []

/** Texts with more differences than this were written anew: word by word, nobody could read them beside one another. */
const MOST = 300

/** What an edit took out and put in, word by word. Stretches in both or before give the old text, in both or after the new. */
export function changedWords(before: string, after: string): Stretch[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  const parts = diffArrays(old, now, { maxEditLength: MOST })
  if (!parts) return writtenAnew(old, now)
  return readable(
    parts.map(({ added, removed, value }) => ({
      in: added ? 'after' : removed ? 'before' : 'both',
      text: value.join(''),
    })),
  )
}

/** All but what both begin and end with. */
function writtenAnew(old: string[], now: string[]): Stretch[] {
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return readable([
    { in: 'both', text: old.slice(0, start).join('') },
    { in: 'before', text: old.slice(start, old.length - end).join('') },
    { in: 'after', text: now.slice(start, now.length - end).join('') },
    { in: 'both', text: old.slice(old.length - end).join('') },
  ])
}

/** What was taken out before what stands in its place; a space between two changes is of both. */
function readable(stretches: Stretch[]): Stretch[] {
  const done: Stretch[] = []
  let [taken, put] = ['', '']
  const flush = () => {
    if (taken) done.push({ in: 'before', text: taken })
    if (put) done.push({ in: 'after', text: put })
    ;[taken, put] = ['', '']
  }
  stretches.forEach(({ in: where, text }, i) => {
    if (where === 'before') taken += text
    else if (where === 'after') put += text
    else if (text.trim() === '' && (taken || put) && i < stretches.length - 1) {
      taken += text
      put += text
    } else if (text) {
      flush()
      done.push({ in: 'both', text })
    }
  })
  flush()
  return done
}
