import { isItem, textOf, type Mf2Document, type Mf2Item, type Mf2Value } from '@/lib/microformats/item'
import { parseMicroformats } from '@/lib/microformats/parse-microformats'
import type { LinkbackType } from '@/lib/moderation/response'
import { webUrl } from '@/lib/web-address'
import { authorOnCard, cardWithUrl, nameIn, NOBODY, representativeCard, type Author } from './author-card'
import { isOneEmoji } from './one-emoji'
import { plainText, shorten } from './plain-text'
import { isSamePage, pageKey } from './same-page'
import { dateIn } from './source-date'

/** The post on a page that speaks of us, as its microformats have it. */
export type SourceEntry = Author & {
  type: LinkbackType
  /** Its title, where it has one that is not just the beginning of its words. */
  name: string | null
  /** Empty for a gesture without words. */
  words: string
  publishedAt: Date | null
  /** A page about its author, for the caller to fetch with the guard. */
  authorPage: string | null
}

/** About what a reader of a thread likes to read before following the link. */
const MAX_WORDS = 500
const MAX_TITLE = 250

/**
 * The post of a page that answers the target: the one with a property that points at it, else one whose content links to
 * it, else the page's own, else the first; in a feed as well as by itself. Null for a page without posts.
 * @param url where the page was found
 */
export function sourceEntry(document: Mf2Document, url: string, target: string, now: Date): SourceEntry | null {
  const posts = postsIn(document.items)
  const key = pageKey(target)
  const chosen =
    posts.find(({ entry }) => GESTURES.some((name) => pointsAt(entry, name, key))) ??
    posts.find(({ entry }) => linksTo(entry, key)) ??
    posts.find(({ entry }) => pointsAt(entry, 'url', pageKey(url))) ??
    posts[0]
  if (!chosen) return null
  const { entry, feed } = chosen
  const type = typeOf(entry, key)
  const content = firstText(entry, 'content')
  const name = firstText(entry, 'name')
  return {
    type,
    name: name && !content?.startsWith(name) ? shorten(name, MAX_TITLE) : null,
    words: wordsOf(entry, type),
    publishedAt: dateIn(firstText(entry, 'published'), now),
    ...authorOf(entry, feed, document, url),
  }
}

type Post = { entry: Mf2Item; feed: Mf2Item | null }

/** Not those within a post, which are what it cites and what others say to it. */
function postsIn(items: Mf2Item[], feed: Mf2Item | null = null): Post[] {
  return items.flatMap((item) => {
    if (item.type.includes('h-entry')) return [{ entry: item, feed }]
    return postsIn(item.children, item.type.includes('h-feed') ? item : feed)
  })
}

const GESTURES = ['in-reply-to', 'repost-of', 'like-of', 'bookmark-of']

/** The first that fits wins; a property that points elsewhere says nothing about us. */
function typeOf(entry: Mf2Item, target: string | null): LinkbackType {
  const pointsHere = (name: string) => pointsAt(entry, name, target)
  if (pointsHere('in-reply-to')) {
    if (rsvpOf(entry)) return 'rsvp'
    return isOneEmoji(firstText(entry, 'content') ?? firstText(entry, 'name') ?? '') ? 'reaction' : 'reply'
  }
  if (pointsHere('repost-of')) return 'repost'
  if (pointsHere('like-of')) return 'like'
  return pointsHere('bookmark-of') ? 'bookmark' : 'mention'
}

/** @see https://indieweb.org/rsvp#values */
const RSVPS = ['yes', 'no', 'maybe', 'interested']

function rsvpOf(entry: Mf2Item): string | undefined {
  const value = firstText(entry, 'rsvp')?.toLowerCase()
  return value !== undefined && RSVPS.includes(value) ? value : undefined
}

const pointsAt = (entry: Mf2Item, name: string, key: string | null) =>
  key !== null && (entry.properties[name] ?? []).flatMap(addressesIn).some((address) => pageKey(address) === key)

const linksTo = (entry: Mf2Item, key: string | null) =>
  (entry.properties.content ?? [])
    .flatMap((value) => (typeof value === 'object' && 'links' in value ? value.links : []))
    .some((address) => pageKey(address) === key)

/** What a value points at; a cited post (h-cite) by its own address. */
function addressesIn(value: Mf2Value): string[] {
  if (typeof value === 'string') return [value]
  const own = value.value === undefined ? [] : [value.value]
  return isItem(value) ? [...own, ...(value.properties.url ?? []).flatMap((url) => textOf(url) ?? [])] : own
}

/** A content that is too long gives way to its summary; where there is neither, the title speaks. */
function wordsOf(entry: Mf2Item, type: LinkbackType): string {
  // What stands in a like or repost is “liked this”, or our own words again.
  if (type === 'like' || type === 'repost') return ''
  const content = firstText(entry, 'content')
  if (content && content.length <= MAX_WORDS) return content
  if (type === 'rsvp' && !content) return rsvpOf(entry) ?? ''
  const title = type === 'bookmark' ? undefined : firstText(entry, 'name')
  return shorten(firstText(entry, 'summary') ?? content ?? title ?? '', MAX_WORDS)
}

type Authorship = Author & Pick<SourceEntry, 'authorPage'>

/**
 * Who wrote a post: its author, else its feed's, else whom the page links to as its author.
 * @see https://indieweb.org/authorship-spec
 */
function authorOf(entry: Mf2Item, feed: Mf2Item | null, document: Mf2Document, url: string): Authorship {
  const given = [entry, feed]
    .flatMap((item) => item?.properties.author ?? [])
    .find((value) => isItem(value) || textOf(value))
  if (given === undefined) return authorByPage(webUrl(document.rels.author?.[0]), document, url)
  if (isItem(given)) return withPage(authorOnCard(given), url)
  const text = textOf(given)
  const page = webUrl(text)
  return page ? authorByPage(page, document, url) : { ...NOBODY, authorName: nameIn(text), authorPage: null }
}

/** A card on this very page may say what the page about the author would, and spare a visit to it. */
function authorByPage(page: string | null, document: Mf2Document, url: string): Authorship {
  if (!page) return { ...NOBODY, authorPage: null }
  const card = cardWithUrl(document, page)
  return withPage({ ...(card ? authorOnCard(card) : NOBODY), authorUrl: page }, url)
}

/** The page to look up what is missing; not the one that we have just read. */
function withPage(author: Author, url: string): Authorship {
  const { authorName, authorUrl, authorPhoto } = author
  const known = (authorName && authorPhoto) || !authorUrl || isSamePage(authorUrl, url)
  return { ...author, authorPage: known ? null : authorUrl }
}

/**
 * What a page about an author adds to what is known of them.
 * @param url where that page was found
 */
export function withAuthorPage(author: Author, html: string, url: string): Author {
  const card = representativeCard(parseMicroformats(html, url), url)
  const found = card ? authorOnCard(card) : NOBODY
  return {
    authorName: author.authorName ?? found.authorName,
    authorUrl: author.authorUrl ?? found.authorUrl,
    authorPhoto: author.authorPhoto ?? found.authorPhoto,
  }
}

function firstText(item: Mf2Item, name: string): string | undefined {
  const value = item.properties[name]?.[0]
  const text = value === undefined ? '' : plainText(textOf(value) ?? '')
  return text || undefined
}
