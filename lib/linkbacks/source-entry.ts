import { isItem, textOf, type Mf2Document, type Mf2Item, type Mf2Value } from '@/lib/microformats/item'
import { parseMicroformats } from '@/lib/microformats/parse-microformats'
import type { LinkbackType } from '@/lib/moderation/response'
import { parseUrl } from '@/lib/parse-url'
import { plainText, shorten } from './plain-text'
import { dateIn } from './source-date'

export type Author = { authorName: string | null; authorUrl: string | null; authorPhoto: string | null }

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
export const MAX_WORDS = 500
const MAX_NAME = 100
const MAX_TITLE = 250

/**
 * The post of a page that answers the target: the one with a property that points at it, else one whose content links to
 * it, else the first; in a feed as well as by itself. Null for a page without posts.
 * @param url where the page was found
 */
export function sourceEntry({ items, rels }: Mf2Document, url: string, target: string): SourceEntry | null {
  const posts = postsIn(items)
  const chosen =
    posts.find(({ entry }) => typeOf(entry, target) !== 'mention') ??
    posts.find(({ entry }) => linksTo(entry, target)) ??
    posts[0]
  if (!chosen) return null
  const { entry, feed } = chosen
  const type = typeOf(entry, target)
  const content = firstText(entry, 'content')
  const name = firstText(entry, 'name')
  return {
    type,
    name: name && !content?.startsWith(name) ? shorten(name, MAX_TITLE) : null,
    words: wordsOf(entry, type),
    publishedAt: dateIn(firstText(entry, 'published')),
    ...authorOf(entry, feed, rels, url),
  }
}

type Post = { entry: Mf2Item; feed: Mf2Item | null }

function postsIn(items: Mf2Item[], feed: Mf2Item | null = null): Post[] {
  return items.flatMap((item) => {
    if (item.type.includes('h-entry')) return [{ entry: item, feed }]
    return postsIn(item.children, item.type.includes('h-feed') ? item : feed)
  })
}

/** The first that fits wins; a property that points elsewhere says nothing about us. */
function typeOf(entry: Mf2Item, target: string): LinkbackType {
  const pointsHere = (name: string) => pointsAt(entry, name, target)
  if (pointsHere('in-reply-to')) {
    if (firstText(entry, 'rsvp')) return 'rsvp'
    return isOneEmoji(firstText(entry, 'content') ?? firstText(entry, 'name') ?? '') ? 'reaction' : 'reply'
  }
  if (pointsHere('repost-of')) return 'repost'
  if (pointsHere('like-of')) return 'like'
  return pointsHere('bookmark-of') ? 'bookmark' : 'mention'
}

const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v')
const isOneEmoji = (text: string) => EMOJI.test(text)

const pointsAt = (entry: Mf2Item, name: string, target: string) =>
  (entry.properties[name] ?? []).flatMap(addressesIn).some((address) => isSamePage(address, target))

const linksTo = (entry: Mf2Item, target: string) =>
  (entry.properties.content ?? [])
    .flatMap((value) => (typeof value === 'object' && 'links' in value ? value.links : []))
    .some((address) => isSamePage(address, target))

/** What a value points at; a cited post (h-cite) by its own address. */
function addressesIn(value: Mf2Value): string[] {
  if (typeof value === 'string') return [value]
  const own = value.value === undefined ? [] : [value.value]
  return isItem(value) ? [...own, ...(value.properties.url ?? []).flatMap((url) => textOf(url) ?? [])] : own
}

/** A slash at the end and a fragment make no other page of it; that the link is exact is verified elsewhere. */
function isSamePage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => {
    const url = parseUrl(address)
    if (!url) return null
    url.hash = ''
    return url.href.replace(/\/$/, '')
  })
  return a != null && a === b
}

const RSVPS = ['yes', 'no', 'maybe', 'interested']

function wordsOf(entry: Mf2Item, type: LinkbackType): string {
  const content = firstText(entry, 'content') ?? ''
  const rsvp = firstText(entry, 'rsvp')?.toLowerCase()
  if (type === 'rsvp' && content === '' && rsvp && RSVPS.includes(rsvp)) return rsvp
  // What stands in a like or repost is “liked this”, or our own words again.
  if (type === 'like' || type === 'repost') return ''
  if (content.length <= MAX_WORDS && content !== '') return content
  const summary = firstText(entry, 'summary')
  return shorten(summary ?? (content || (type === 'bookmark' ? '' : (firstText(entry, 'name') ?? ''))), MAX_WORDS)
}

/** @see https://indieweb.org/authorship-spec */
function authorOf(
  entry: Mf2Item,
  feed: Mf2Item | null,
  rels: Mf2Document['rels'],
  url: string,
): Author & { authorPage: string | null } {
  const given = [entry, feed]
    .flatMap((item) => item?.properties.author ?? [])
    .find((value) => isItem(value) || textOf(value))
  if (given === undefined) return { ...NOBODY, authorPage: elsewhere(rels.author?.[0], url) }
  if (isItem(given)) {
    const card = cardOf(given)
    return { ...card, authorPage: card.authorName && card.authorPhoto ? null : elsewhere(card.authorUrl, url) }
  }
  const text = plainText(textOf(given) ?? '')
  const page = webUrl(text)
  if (page) return { ...NOBODY, authorUrl: page, authorPage: elsewhere(page, url) }
  return { ...NOBODY, authorName: shorten(text, MAX_NAME) || null, authorPage: null }
}

const NOBODY: Author = { authorName: null, authorUrl: null, authorPhoto: null }

const cardOf = (card: Mf2Item): Author => ({
  authorName: nameIn(firstText(card, 'name') ?? card.value),
  authorUrl: webUrl(textOf(card.properties.url?.[0])),
  authorPhoto: webUrl(textOf(card.properties.photo?.[0])),
})

/** A card without a name has its address for one. */
function nameIn(text: string | undefined): string | null {
  const name = shorten(plainText(text ?? ''), MAX_NAME)
  return name && !/^https?:/i.test(name) ? name : null
}

/**
 * What a page about an author adds to what is known: of its cards the one that the page itself belongs to, else one that
 * the page says is its own by rel=me, else the only one with the address that we came by.
 */
export function withAuthorPage(author: Author, html: string, url: string): Author {
  const { items, rels } = parseMicroformats(html, url)
  const cards = cardsIn(items)
  const urlsOf = (card: Mf2Item, name: string) => (card.properties[name] ?? []).flatMap((value) => textOf(value) ?? [])
  const isThis = (address: string) => isSamePage(address, url)
  const card =
    cards.find((each) => urlsOf(each, 'url').some(isThis) && urlsOf(each, 'uid').some(isThis)) ??
    cards.find((each) => urlsOf(each, 'url').some((address) => rels.me?.some((me) => isSamePage(me, address)))) ??
    cards.find((each) => urlsOf(each, 'url').some(isThis))
  if (!card) return author
  const found = cardOf(card)
  return {
    authorName: author.authorName ?? found.authorName,
    authorUrl: author.authorUrl ?? found.authorUrl,
    authorPhoto: author.authorPhoto ?? found.authorPhoto,
  }
}

const cardsIn = (items: Mf2Item[]): Mf2Item[] =>
  items.flatMap((item) => [
    ...(item.type.includes('h-card') ? [item] : []),
    ...cardsIn(Object.values(item.properties).flatMap((values) => values.filter(isItem))),
    ...cardsIn(item.children),
  ])

/** The page itself says no more than it has said. */
const elsewhere = (page: string | null | undefined, url: string) =>
  page && webUrl(page) && !isSamePage(page, url) ? page : null

export function webUrl(text: string | undefined): string | null {
  const url = text && text.length <= 2_000 ? parseUrl(text) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

function firstText(item: Mf2Item, name: string): string | undefined {
  const value = item.properties[name]?.[0]
  const text = value === undefined ? '' : plainText(textOf(value) ?? '')
  return text || undefined
}
