import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { EntryList } from '@/components/site/entry-list'
import { JsonLd } from '@/components/site/json-ld'
import { PageTitle } from '@/components/site/page-title'
import { Pager } from '@/components/site/pager'
import type { Crumb } from '@/lib/articles/breadcrumbs'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { breadcrumbThing, graphOf, listThing, type Thing } from '@/lib/articles/json-ld'
import { pageOf, pagesOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { teasersOf } from '@/lib/articles/teasers'
import { settings } from '@/lib/env'
import { alternatesOf } from './alternates'

export const localeOf = ({ language, timeZone }: { language: string; timeZone: string }) => ({ language, timeZone })

/** The address of a page of a list; the first is the list itself. */
export const listAddress = (base: string, page: number) =>
  page > 1 ? `${base === '/' ? '' : base}/page/${page}` : base

type ListMetadata = {
  base: string
  page?: number
  /** The front page has that of the site. */
  title?: string
  description?: string
  hasFeed?: boolean
}

/** What a list says of itself to search engines. */
export const listMetadata = ({ base, page = 1, title, description, hasFeed }: ListMetadata): Metadata => ({
  ...(title && { title: page > 1 ? siteWords().page.furtherPage(title, page) : title }),
  ...(description && { description }),
  alternates: alternatesOf(listAddress(base, page), ...(title && hasFeed ? [{ path: base, title }] : [])),
  openGraph: { url: listAddress(base, page), title: title ?? content().site.title },
})

type ListPageProps = {
  base: string
  entries: readonly Entry[]
  page: number
  title?: string
  /** The newest entry stands larger. */
  lead?: boolean
  /** What stands above it. */
  above?: Crumb[]
  /** What machines are told of it, beside what is in it. */
  things?: Thing[]
  /** What the list is narrowed by; its further pages keep it. */
  query?: string
  filter?: ReactNode
  /** The entries stand in the editor's order. */
  isOrdered?: boolean
  /** What stands below it. */
  below?: ReactNode
  children?: ReactNode
}

/** One page of a list of entries: the front page, a tag, an author, the recommended reading. */
export async function ListPage({
  base,
  query = '',
  entries,
  page,
  title,
  lead,
  filter,
  isOrdered,
  above,
  things = [],
  below,
  children,
}: ListPageProps) {
  await connection()
  const { site } = content()
  const { siteUrl } = settings()
  const shown = pageOf(entries, page)
  const crumbs = above && title ? [breadcrumbThing([...above, { name: title, path: base }], siteUrl)] : []
  return (
    <>
      {above && <Breadcrumbs crumbs={above} />}
      {title ? <PageTitle title={title}>{children}</PageTitle> : <h1 className="visually-hidden">{site.title}</h1>}
      {filter}
      <EntryList
        entries={await teasersOf(shown)}
        locale={localeOf(site)}
        lead={lead && page === 1}
        isOrdered={isOrdered}
      />
      <Pager
        page={page}
        pages={pagesOf(entries.length)}
        hrefOf={(n) => listAddress(base, n) + query}
        label={siteWords().page.pages}
      />
      {below}
      <JsonLd data={graphOf(...things, listThing(shown, page, siteUrl), ...crumbs)} />
    </>
  )
}
