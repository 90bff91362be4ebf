import { content } from '@/lib/articles/content'
import { pathOf, standing, type Entry } from '@/lib/articles/entry'
import { siteWords } from '@/lib/articles/site-words'
import { deed, saysNoMore } from '@/lib/comments/deed'
import { newestResponses } from '@/lib/comments/store'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { entryId } from './entry-id'
import type { Feed, FeedItem } from './feed'
import { entryRows } from './store'

const NEWEST = 50
/** Of what nobody may see here, such as answers to a withdrawn article, so much is read past and no more. */
const MOST_LOOKS = 10

/** The newest responses to one entry. */
export async function responsesFeed(entry: Entry): Promise<Feed> {
  const { site } = content()
  const words = siteWords().conversation.feed
  const responses = entry.comments === 'hidden' ? [] : await newestResponses(db(), { entryId: entry.id, limit: NEWEST })
  return {
    ...(await common(pathOf(entry), responses, titleOf)),
    title: words.ofEntry(entry.title),
    description: words.ofEntryAbout(entry.title, site.title),
    home: `${settings().siteUrl}${pathOf(entry)}`,
  }
}

/** The newest responses to whatever everybody may see. */
export async function siteResponsesFeed(now: Date): Promise<Feed> {
  const { site, byId } = content()
  const words = siteWords().conversation.feed
  const isSeen = ({ entryId }: Response) => {
    const entry = byId.get(entryId)
    return entry !== undefined && entry.comments !== 'hidden' && standing(entry, now) === 'public'
  }
  const responses: Response[] = []
  let before: number | undefined
  for (let looks = 0; looks < MOST_LOOKS && responses.length < NEWEST; looks++) {
    const more = await newestResponses(db(), { before, limit: NEWEST })
    responses.push(...more.filter(isSeen))
    if (more.length < NEWEST) break
    before = more.at(-1)!.id
  }
  const titleWithEntry = (response: Response) => words.inEntry(byId.get(response.entryId)!.title, titleOf(response))
  return {
    ...(await common('', responses.slice(0, NEWEST), titleWithEntry)),
    title: `${words.all} · ${site.title}`,
    description: words.allAbout(site.title),
    home: `${settings().siteUrl}/`,
  }
}

type Response = Awaited<ReturnType<typeof newestResponses>>[number]

async function common(path: string, responses: Response[], titleOf: (response: Response) => string) {
  const { site, byId } = content()
  const { siteUrl } = settings()
  const rows = await entryRows(db(), [...new Set(responses.map(({ entryId }) => entryId))])
  return {
    language: site.language,
    timeZone: site.timeZone,
    base: `${siteUrl}${path}/comments/`,
    hubs: [],
    items: responses.map((response): FeedItem => {
      const entry = byId.get(response.entryId)!
      const url = `${siteUrl}/comments/${response.id}`
      return {
        id: url,
        url,
        title: titleOf(response),
        html: response.html,
        date: response.createdAt,
        updated: response.editedAt ?? undefined,
        authors: [{ name: nameOf(response) }],
        tags: [],
        inReplyTo: {
          id: entryId(entry, rows.get(entry.id)!.createdAt, siteUrl),
          url: `${siteUrl}${pathOf(entry)}`,
        },
      }
    }),
  }
}

const nameOf = ({ authorName, linkback }: Response) =>
  authorName ?? linkback?.host ?? siteWords().conversation.feed.somebody

function titleOf(response: Response): string {
  const { linkback, body } = response
  const words = siteWords().conversation.feed
  const name = nameOf(response)
  if (!linkback) return words.responds(name)
  const { type, title, host } = linkback
  // A name, and even a title, may be anybody's: the host is not.
  const at = (shown: string) => (shown === host ? '' : ` (${host})`)
  if (type === 'mention') return words.mentionedBy(`${title ?? name}${at(title ?? name)}`)
  return `${name} ${deed(type, saysNoMore(type, body) ? body : '')}${at(name)}`
}
