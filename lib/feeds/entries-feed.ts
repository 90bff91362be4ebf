import { content } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { authorOf } from '@/lib/articles/teasers'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { entryId } from './entry-id'
import type { Feed, FeedItem } from './feed'
import type { Listing } from './listings'
import { entryRows } from './store'

const NEWEST = 20

/** The whole text of an entry as HTML for feeds, which somebody who knows the components makes. */
export type HtmlOf = (entry: Entry) => Promise<string>

/** The newest entries of a list, in full. */
export async function entriesFeed(
  path: string,
  { title, description, entries }: Listing,
  htmlOf: HtmlOf,
): Promise<Feed> {
  const { site } = content()
  const { siteUrl } = settings()
  const newest = entries.slice(0, NEWEST)
  const rows = await entryRows(
    db(),
    newest.map(({ id }) => id),
  )
  return {
    ...{ title, description, language: site.language, timeZone: site.timeZone, hubs: site.hub },
    home: `${siteUrl}${path || '/'}`,
    base: `${siteUrl}${path}/`,
    items: await Promise.all(newest.map(async (entry) => itemOf(entry, rows.get(entry.id)!, await htmlOf(entry)))),
  }
}

type Row = { createdAt: Date; comments: number; linkbacks: number }

function itemOf(entry: Entry, row: Row, html: string): FeedItem {
  const { siteUrl } = settings()
  const url = `${siteUrl}${pathOf(entry)}`
  const author = authorOf(entry)
  return {
    id: entryId(entry, row.createdAt, siteUrl),
    url,
    title: entry.title,
    summary: entry.description,
    html,
    image: entry.cover && `${siteUrl}${entry.cover.src}`,
    date: entry.date,
    updated: entry.updated,
    authors: author ? [{ name: author.name, url: `${siteUrl}/authors/${encodeURIComponent(author.slug)}` }] : [],
    tags: entry.tags,
    ...(entry.comments !== 'hidden' && {
      responses: {
        page: `${url}#responses`,
        feed: `${url}/comments/feed.xml`,
        count: row.comments + row.linkbacks,
      },
    }),
  }
}
