import { content } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { siteWords } from '@/lib/articles/site-words'

/** Where to go from a page that has nothing else. */
export function waysOn() {
  const words = siteWords().standing.ways
  return [toFrontPage(), { label: words.byDate, to: '/archive' }, { label: words.bySubject, to: '/tags' }]
}

export const toFrontPage = () => ({ label: siteWords().standing.ways.front, to: '/' })

export const backTo = (entry: Entry | undefined) => (entry ? [{ label: entry.title, to: pathOf(entry) }] : waysOn())

/** The entry that an answer is about. */
export const entryIn = ({ entry }: { entry?: Entry | string }) =>
  typeof entry === 'object' ? entry : content().byId.get(Number(entry ?? 0))
