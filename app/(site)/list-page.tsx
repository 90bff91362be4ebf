import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { EntryList } from '@/components/site/entry-list'
import { PageTitle } from '@/components/site/page-title'
import { Pager } from '@/components/site/pager'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { pageOf, pagesOf } from '@/lib/articles/lists'
import { teasersOf } from '@/lib/articles/teasers'

export const localeOf = ({ language, timeZone }: { language: string; timeZone: string }) => ({ language, timeZone })

/** The address of a page of a list; the first is the list itself. */
export const listAddress = (base: string, page: number) =>
  page > 1 ? `${base === '/' ? '' : base}/page/${page}` : base

/** What a list says of itself to search engines. */
export const listMetadata = (base: string, page: number, title?: string, description?: string): Metadata => ({
  ...(title && { title: page > 1 ? `${title}, page ${page}` : title }),
  ...(description && { description }),
  alternates: { canonical: listAddress(base, page) },
  openGraph: { url: listAddress(base, page), title: title ?? content().site.title },
})

type ListPageProps = {
  base: string
  entries: Entry[]
  page: number
  title?: string
  /** The newest entry stands larger. */
  lead?: boolean
  /** What the list is narrowed by; its further pages keep it. */
  query?: string
  filter?: ReactNode
  /** The entries stand in the editor's order. */
  isOrdered?: boolean
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
  children,
}: ListPageProps) {
  await connection()
  const { site } = content()
  return (
    <>
      {title ? <PageTitle title={title}>{children}</PageTitle> : <h1 className="visually-hidden">{site.title}</h1>}
      {filter}
      <EntryList
        entries={await teasersOf(pageOf(entries, page))}
        locale={localeOf(site)}
        lead={lead && page === 1}
        isOrdered={isOrdered}
      />
      <Pager page={page} pages={pagesOf(entries.length)} hrefOf={(n) => listAddress(base, n) + query} label="Pages" />
    </>
  )
}
