import { Feed } from 'feed'
import { content } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import type { LinkbackType } from '@/lib/moderation/response'
import { deed, saysNoMore } from './deed'
import { newestResponses } from './store'

const NEWEST = 50
/** What people may type, and no XML may have in it: readers of feeds would refuse all of it. */
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** The newest responses to an entry as RSS. */
export async function responsesFeed(entry: Entry, origin: string): Promise<string> {
  const { site } = content()
  const url = `${origin}${pathOf(entry)}`
  const responses = entry.comments === 'hidden' ? [] : await newestResponses(db(), entry.id, NEWEST)
  const feed = new Feed({
    title: `Responses to ${entry.title}`,
    description: `What readers and other sites say to “${entry.title}” on ${site.title}`,
    link: url,
    language: site.language,
    generator: 'Afterword',
    updated: responses[0]?.createdAt ?? entry.date,
    feedLinks: { rss: `${url}/comments/feed.xml` },
  })
  for (const { id, authorName, createdAt, html, body, linkback } of responses) {
    const name = authorName ?? linkback?.host ?? 'Somebody'
    feed.addItem({
      title: linkback ? titleOf(linkback, name, body) : `${name} responds`,
      link: `${origin}/comments/${id}`,
      guid: `${origin}/comments/${id}`,
      date: createdAt,
      author: [{ name }],
      content: html,
    })
  }
  return feed.rss2().replace(NOT_IN_XML, '')
}

function titleOf(
  { type, title, host }: { type: LinkbackType; title: string | null; host: string },
  name: string,
  body: string,
) {
  // A name, and even a title, may be anybody's: the host is not.
  const at = (shown: string) => (shown === host ? '' : ` (${host})`)
  if (type === 'mention') return `Mentioned by ${title ?? name}${at(title ?? name)}`
  return `${name} ${deed(type, saysNoMore(type, body) ? body : '')}${at(name)}`
}
