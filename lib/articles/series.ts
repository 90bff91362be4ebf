import type { Content } from './content'
import type { Entry } from './entry'
import { publicEntries } from './lists'

export type Series = {
  name: string
  /** Which of the parts that are out this one is, from 1. */
  place: number
  count: number
  previous?: Entry
  next?: Entry
}

/** Where an article stands in its series, of which the parts that are not out yet are left out. */
export function seriesOf(content: Content, entry: Entry, now: Date): Series | undefined {
  if (!entry.series) return undefined
  const { name } = entry.series
  const parts = partsOf(publicEntries(content, now, 'article'), name)
  const at = parts.findIndex((part) => part.id === entry.id)
  return { name, place: at + 1, count: parts.length, previous: parts[at - 1], next: parts[at + 1] }
}

/** Two files with one number are told of among the site's problems; meanwhile the older one comes first. */
const partsOf = (entries: readonly Entry[], name: string) =>
  entries
    .filter((entry) => entry.series?.name === name)
    .sort((a, b) => a.series!.part - b.series!.part || a.date.getTime() - b.date.getTime())

/** Files that claim a part of a series which another one has. */
export function doubleParts(entries: readonly Entry[]): { entry: Entry; has: Entry }[] {
  const taken = new Map<string, Entry>()
  const doubles: { entry: Entry; has: Entry }[] = []
  const parts = entries.filter(({ series }) => series).sort((a, b) => a.date.getTime() - b.date.getTime())
  for (const entry of parts) {
    const key = JSON.stringify([entry.series!.name, entry.series!.part])
    const has = taken.get(key)
    if (has) doubles.push({ entry, has })
    else taken.set(key, entry)
  }
  return doubles
}
