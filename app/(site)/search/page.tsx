import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SearchPage } from '@/components/site/search-page'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { listedEntries, tagsOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { readPlace } from '@/lib/search/in-order'
import { MOST_TYPED } from '@/lib/search/parse-query'
import { kindOf, search } from '@/lib/search/search'
import { localeOf } from '../list-page'

type Props = { searchParams: Promise<Record<'q' | 'kind' | 'after', string | string[] | undefined>> }

const one = (value: string | string[] | undefined) => [value ?? ''].flat()[0]!

async function read({ searchParams }: Props) {
  const { q, kind, after } = await searchParams
  return { typed: one(q).trim().slice(0, MOST_TYPED), kind: kindOf(one(kind)), after: one(after) || null }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { typed } = await read(props)
  const words = siteWords().search
  return { title: typed ? words.titleFor(typed) : words.title, robots: { index: false } }
}

/** GET /search?q=&kind=&after=: the same without script, and never kept. */
export default async function Search(props: Props) {
  await connection()
  const { typed, kind, after } = await read(props)
  const now = new Date()
  return (
    <SearchPage
      typed={typed}
      kind={kind}
      isFurther={readPlace(after) !== null}
      found={typed ? await search(typed, kind, after, now) : null}
      locale={localeOf(content().site)}
      {...waysOn(now)}
    />
  )
}

const NEWEST = 5
const COMMONEST_TAGS = 12

/** For who found nothing. */
function waysOn(now: Date) {
  const tags = [...tagsOf(content(), now).values()].sort((a, b) => b.entries.length - a.entries.length)
  return {
    newest: listedEntries(content(), now)
      .slice(0, NEWEST)
      .map((entry) => ({ label: entry.title, to: pathOf(entry) })),
    tags: tags.slice(0, COMMONEST_TAGS).map(({ slug, name, entries }) => ({ slug, name, count: entries.length })),
  }
}
