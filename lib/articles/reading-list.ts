import type { Content } from './content'
import type { Entry } from './entry'
import type { Item } from './front-matter'
import { publicEntries } from './lists'

export const ITEM_TYPES = ['book', 'course', 'site', 'tool'] as const satisfies Item['type'][]

/** The recommended reading as the editor has ordered it, what has no order after that, newest first. */
export const readingList = (content: Content, now: Date, type?: Item['type']): Entry[] =>
  publicEntries(content, now, 'reading')
    .filter(({ item }) => !type || item?.type === type)
    .sort((a, b) => orderOf(a) - orderOf(b) || b.date.getTime() - a.date.getTime())

const orderOf = ({ order }: Entry) => order ?? Number.MAX_VALUE

/** How many there are of each type that there are any of. */
export function typesOf(entries: readonly Entry[]): { type: Item['type']; count: number }[] {
  return ITEM_TYPES.map((type) => ({ type, count: entries.filter(({ item }) => item?.type === type).length })).filter(
    ({ count }) => count > 0,
  )
}

/** The type that an address asks for; undefined, which is the whole list, for anything else. */
export function typeIn(query: URLSearchParams, content: Content, now: Date): Item['type'] | undefined {
  const type = ITEM_TYPES.find((each) => each === query.get('kind'))
  return type && readingList(content, now, type).length > 0 ? type : undefined
}
