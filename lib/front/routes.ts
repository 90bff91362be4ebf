import { content, type Content } from '@/lib/articles/content'
import { pathOf, standing, type Entry } from '@/lib/articles/entry'
import { ARCHIVE_PAGE, entriesBy, listedEntries, pagesOf, tagsOf } from '@/lib/articles/lists'
import { cardOf, cardPath } from '@/lib/articles/card-of'
import { bodyIsSound } from '@/lib/articles/load-content'
import { sitemapParts } from '@/lib/articles/sitemap'
import { acceptsLinkbacks, commentsClosed } from '@/lib/articles/open'
import { readingList, typeIn } from '@/lib/articles/reading-list'
import { conversationPages } from '@/lib/comments/conversation'
import { readOwn, type OwnView } from '@/lib/comments/own-view'
import { placeOf } from '@/lib/comments/place-of'
import type { Shown } from '@/lib/documents/versions'
import { settings } from '@/lib/env'
import { FORMAT_NAMES, FORMATS, type Format } from '@/lib/feeds/formats'
import { listingAt } from '@/lib/feeds/listings'
import { readStanding } from '@/lib/linkbacks/standing'
import { readCard } from '@/lib/media/cards'
import { readVariant, typeOf } from '@/lib/media/picture'
import { readVariantOf } from '@/lib/media/variants'
import { decodedPart, withoutSlash } from '@/lib/parse-url'
import { lettersAreOn } from '@/lib/notifications/letters/letters-are-on'
import { readPicture } from '@/lib/pictures/read-picture'
import { countSearch } from '@/lib/search/limits'
import { suggestTitles } from '@/lib/search/search'
import type { Standing } from '@/lib/redirects/check-redirect'
import { redirectFrom } from '@/lib/redirects/redirects'
import { goTarget } from '@/lib/shop-links/resolve'
import { changeComment } from './change-comment'
import { freshToken } from './fresh-token'
import { NOT_FOUND, type Plan } from './plan'
import { showModerate, takeModerate } from './moderate-by-mail'
import {
  showFind,
  showSubscriptions,
  showUnsubscribe,
  takeFind,
  takeSubscriptions,
  takeUnsubscribe,
} from './subscriptions'
import { takeComment } from './take-comment'
import { confirmationPlan, takeConfirmation, takeForgetting } from './take-confirmation'
import { showFollow, takeFollow } from './take-follow'
import { takeOptOut } from './take-opt-out'
import { planOwnData, takeErasure, takeOwnDataRequest } from './take-own-data'
import { refusePingbackFlood, takePingback } from './take-pingback'
import { reportPlan, takeReport } from './take-report'
import { showSubscribe, takeSubscribe } from './take-subscribe'
import { refuseTrackbackFlood, takeTrackback } from './take-trackback'
import { refuseFlood, takeWebmention } from './take-webmention'

/** Fields of a form, the largest of them a comment of 20,000 characters. */
const FORM_BYTES = 256 * 1024
/** A pingback names two addresses. */
const XML_RPC_BYTES = 8 * 1024
/** Two addresses, or one with a few words. */
const LINKBACK_BYTES = 32 * 1024

type Match = { path: string; query: URLSearchParams; now: Date; content: Content }
type Route = {
  method: 'read' | 'post' | 'any'
  pattern: RegExp
  plan: (match: Match, ...groups: string[]) => Plan | Promise<Plan>
}

/** The pages of the admin: Next answers every other address there with a page that says so, and 200. */
const ADMIN =
  '/(?:api/auth(?:/.*)?|admin(?:/(?:comments(?:/[^/]+)?|bulk(?:/\\d{1,10})?|templates|people(?:/[^/]+(?:/privacy(?:/file)?)?)?|history|links(?:/(?:redirects|dead))?|rules|jobs|team|settings|account|sign-in|not-allowed|invitation/[^/]+))?)'
const ENTRY = String.raw`(/articles/[^/]+|/reading/[^/]+|/(?!articles/|reading/)[^/]+)`
const FEED = `(${FORMAT_NAMES.join('|').replaceAll('.', '\\.')})`

/**
 * The whole outside of the site, the first that fits wins; what is not in here does not exist.
 * `read` is GET and HEAD.
 */
const ROUTES: Route[] = [
  route('any', '/_next/.+', () => ({ kind: 'static' })),
  route('any', ADMIN, () => ({ kind: 'admin' })),
  route('any', '/admin/.*', () => ({ kind: 'admin', status: 404 })),
  route('read', '/api/form-token', ({ query, now }) => ({
    kind: 'json',
    value: freshToken(Number(query.get('entry')), now),
  })),
  route('read', '/(healthz|readyz)', (_, of) => ({ kind: 'probe', of: of as 'healthz' | 'readyz' })),
  route('read', '/media/(.+)', (_, name = '') => mediaPlan(name)),
  route('read', '/(?:favicon\\.svg|feed\\.css|enhance\\.[a-z0-9]+\\.js)', () => ({ kind: 'static' })),

  route('read', '/', () => ({ kind: 'document', path: '/', shows: ['site', 'threads'] })),
  list('', (now) => listedEntries(now.content, now.now).length),
  list('/reading', (match) => readingList(match.content, match.now, typeAsked(match)).length, {
    whole: true,
    narrowedBy: (match) => {
      const type = typeAsked(match)
      return type ? `?kind=${type}` : ''
    },
  }),
  route('read', '/reading\\.csv', siteDocument('text/csv; charset=utf-8')),
  route('read', '/reading\\.opml', siteDocument('text/x-opml; charset=utf-8')),
  list('/tags/([^/]+)', (match, tag) => tagsOf(match.content, match.now).get(decodedPart(tag!))?.entries.length ?? 0, {
    whole: true,
  }),
  list('/authors/([^/]+)', authored, { whole: true }),
  route('read', '/tags', siteDocument()),
  list('/archive', ({ content, now }) => listedEntries(content, now).length, { whole: true, each: ARCHIVE_PAGE }),
  route('read', '/(?:articles|authors)', () => ({ kind: 'redirect', status: 302, to: '/archive' })),
  route('read', `(|/reading|/tags/[^/]+|/authors/[^/]+)/${FEED}`, listingFeed),
  route('read', `/comments/${FEED}`, (_, format) => feedPlan('/comments', format, ['site', 'threads'])),
  route('read', '/sitemap(?:-([1-9]\\d{0,3}))?\\.xml', sitemapPlan),
  route('read', '/robots\\.txt', siteDocument('text/plain; charset=utf-8')),

  route('read', '/search', () => ({
    kind: 'view',
    path: '/search',
    limit: (network) => countSearch('search', network),
  })),
  route('read', '/search/suggest', ({ query, now }) => ({
    kind: 'view',
    path: '/search',
    json: () => suggestTitles(query.get('q') ?? '', now),
    limit: (network) => countSearch('suggest', network),
  })),

  route('post', '/xmlrpc', () => ({
    kind: 'post',
    maxBytes: XML_RPC_BYTES,
    foreign: true,
    unread: refusePingbackFlood,
    take: takePingback,
  })),
  route('any', '/xmlrpc', () => ({
    kind: 'answer',
    path: '/answers/xml-rpc',
    status: 405,
    headers: { Allow: 'POST' },
  })),
  route('read', '/webmention', () => ({ kind: 'view', path: '/answers/webmention' })),
  route('post', '/webmention', () => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    foreign: true,
    unread: refuseFlood,
    take: takeWebmention,
  })),
  route('read', '/webmention/(\\d+-[\\w-]+)', webmentionStanding),
  route('read', '/visits', () => ({ kind: 'view', path: '/answers/visits' })),
  route('post', '/visits', () => ({ kind: 'post', maxBytes: LINKBACK_BYTES, take: takeOptOut })),
  route('read', '/subscriptions/my-data', () => ({ kind: 'view', path: '/answers/my-data' })),
  route('post', '/subscriptions/my-data', () => ({ kind: 'post', maxBytes: LINKBACK_BYTES, take: takeOwnDataRequest })),
  route('read', '/subscriptions/my-data/([^/]+)', ({ now }, token = '') =>
    planOwnData(token, `/my-data/${encodeURIComponent(token)}`, now),
  ),
  route('read', '/subscriptions/my-data/([^/]+)/file', ({ now }, token = '') =>
    planOwnData(token, `/my-data/${encodeURIComponent(token)}/file`, now),
  ),
  route('post', '/subscriptions/my-data/([^/]+)', (_, token = '') => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    take: (sent, now) => takeErasure(token, sent, now),
  })),
  route('read', '/theme\\.([\\w-]{22})\\.css', ({ content: { theme } }, hash) =>
    theme?.hash === hash ? { kind: 'bytes', type: 'text/css; charset=utf-8', bytes: theme.css } : NOT_FOUND,
  ),
  route('read', '/go/([^/]+)', followShopLink),
  route('read', '/pictures/([0-9a-f]{32})\\.webp', picture),

  route('read', '/subscriptions/me', () => ({ kind: 'view', path: '/answers/me', forGuest: true })),
  route('post', '/subscriptions/me', () => ({ kind: 'post', maxBytes: LINKBACK_BYTES, take: takeForgetting })),
  route('read', '/subscriptions/confirm/([^/]+)', ({ now }, token) => confirmationPlan(token, now)),
  route('post', '/subscriptions/confirm/([^/]+)', (_, token) => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    take: (sent, now) => takeConfirmation(token, sent, now),
  })),
  route('read', '/subscriptions/articles', ({ query }) => withLetters(() => showSubscribe(query.get('tag')))),
  route('post', '/subscriptions/articles', () =>
    withLetters(() => ({ kind: 'post', maxBytes: LINKBACK_BYTES, take: takeSubscribe })),
  ),
  route('read', '/subscriptions/find', () => showFind()),
  route('post', '/subscriptions/find', () => ({ kind: 'post', maxBytes: LINKBACK_BYTES, take: takeFind })),
  route('read', '/subscriptions/unsubscribe/([^/]+)', ({ now }, token) => showUnsubscribe(token, now)),
  route('post', '/subscriptions/unsubscribe/([^/]+)', (_, token) => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    // Mail programs press the button by themselves (RFC 8058).
    foreign: true,
    take: (sent, now) => takeUnsubscribe(token, sent, now),
  })),
  route('read', '/subscriptions/([^/]+)', ({ now }, token) => showSubscriptions(token, now)),
  route('post', '/subscriptions/([^/]+)', (_, token) => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    take: (sent, now) => takeSubscriptions(token, sent, now),
  })),
  route('read', '/moderate/([^/]+)', ({ query, now }, token) => showModerate(token, query.get('done'), now)),
  route('post', '/moderate/([^/]+)', (_, token) => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    take: (sent, now) => takeModerate(token, sent, now),
  })),

  route('read', '/comments/(\\d+)/report', ({ query, now }, id) => reportPlan(Number(id), query.has('done'), now)),
  route('post', '/comments/(\\d+)/report', (_, id) => ({
    kind: 'post',
    maxBytes: LINKBACK_BYTES,
    take: (sent, now) => takeReport(Number(id), sent, now),
  })),
  route('read', '/comments/(\\d+)', commentPlace),
  route('post', '/comments/(\\d+)', (_, id) => ({
    kind: 'post',
    maxBytes: FORM_BYTES,
    take: (sent, now) => changeComment(Number(id), sent, now),
  })),

  route('read', `${ENTRY}/card\\.([0-9a-f]{16})\\.jpg`, (match, path) =>
    withEntry(match, path, (entry) => cardPlan(entry, match.path)),
  ),
  route('read', `${ENTRY}/comments/${FEED}`, (match, path, format) =>
    withEntry(
      match,
      path,
      (entry) => feedPlan(`${pathOf(entry)}/comments`, format, ['site', `entry:${entry.id}`]),
      `/comments/${format}`,
    ),
  ),
  route('read', `${ENTRY}/comments/(\\d{1,6})`, (match, path, page) =>
    withEntry(match, path, (entry) => conversationPage(entry, Number(page)), `/comments/${Number(page)}`),
  ),
  route('read', `${ENTRY}/comments`, (match, path) =>
    withEntry(match, path, (entry) => ({ kind: 'view', path: `/respond/${entry.id}` }), '/comments'),
  ),
  route('post', `${ENTRY}/comments`, (match, path) =>
    withEntry(match, path, (entry) => ({
      kind: 'post',
      maxBytes: FORM_BYTES,
      take: (sent, now) => takeComment(entry, sent, now),
    })),
  ),
  route('read', `${ENTRY}/follow`, (match, path) => withEntry(match, path, withFollowing(showFollow), '/follow')),
  route('post', `${ENTRY}/follow`, (match, path) =>
    withEntry(
      match,
      path,
      withFollowing((entry) => ({
        kind: 'post',
        maxBytes: LINKBACK_BYTES,
        take: (sent, now) => takeFollow(entry, sent, now),
      })),
    ),
  ),
  route('read', `${ENTRY}/trackback`, (match, path) =>
    withEntry(match, path, (entry) => ({ kind: 'redirect', status: 302, to: pathOf(entry) }), '/trackback'),
  ),
  route('post', `${ENTRY}/trackback`, (match, path) =>
    withEntry(match, path, (entry) => ({
      kind: 'post',
      maxBytes: LINKBACK_BYTES,
      foreign: true,
      unread: refuseTrackbackFlood,
      take: (sent, now) => takeTrackback(entry, sent, now),
    })),
  ),
  route('read', ENTRY, (match, path) => withEntry(match, path, entryDocument, '')),
]

const typeAsked = ({ query, content, now }: Match) => typeIn(query, content, now)

/** Whether the query of a list can make another document of it. */
export const isNarrowed = (path: string) => /^\/reading(?:\/page\/\d+)?$/.test(path)

/** What is done about a request. Where nothing is, the owner may have said what there is instead. */
export async function plan(method: string, path: string, query: URLSearchParams, now: Date): Promise<Plan> {
  const read = method === 'GET' || method === 'HEAD'
  const to = read ? await redirectFrom(decodedPart(path)) : undefined
  if (to !== undefined && (await standingOf(withoutSlash(path), now)) === 'nothing') {
    return { kind: 'redirect', status: 301, to }
  }
  return planOf(method, path, query, now)
}

/** What stands at a path of the site, its redirects aside. */
export async function standingOf(path: string, now: Date): Promise<Standing> {
  const todo = await planOf('GET', path, new URLSearchParams(), now)
  if (todo.kind === 'redirect') return { leadsTo: todo.to }
  return todo === NOT_FOUND ? 'nothing' : 'page'
}

async function planOf(method: string, path: string, query: URLSearchParams, now: Date): Promise<Plan> {
  const read = method === 'GET' || method === 'HEAD'
  // One address each: a slash at the end and upper case lead to it.
  const canonical = withoutSlash(path)
  const match: Match = { path: canonical, query, now, content: content() }
  const allowed = new Set<string>()
  for (const { method: wanted, pattern, plan } of ROUTES) {
    const groups = pattern.exec(canonical)
    if (!groups) continue
    if (wanted === 'any' || (wanted === 'read' ? read : method === 'POST')) {
      if (read && canonical !== path && wanted === 'read') return moved(canonical, query)
      const todo = await plan(match, ...groups.slice(1).map((group) => group ?? ''))
      return todo === NOT_FOUND && read ? inLowerCase(method, canonical, query, now) : todo
    }
    allowed.add(wanted === 'read' ? 'GET, HEAD' : 'POST')
  }
  if (allowed.size && !(await isNotFound(method, canonical, query, now))) return notAllowed([...allowed].join(', '))
  return read ? inLowerCase(method, canonical, query, now) : NOT_FOUND
}

/** What is not there as it was written may be there in lower case. */
async function inLowerCase(method: string, path: string, query: URLSearchParams, now: Date): Promise<Plan> {
  const lower = path.toLowerCase()
  if (lower === path) return NOT_FOUND
  const todo = await planOf(method, lower, query, now)
  return todo.kind === 'answer' ? NOT_FOUND : moved(lower, query)
}

/** An address that takes another method exists; one that would be a 404 there does not. */
async function isNotFound(method: string, path: string, query: URLSearchParams, now: Date) {
  const other = await planOf(method === 'POST' ? 'GET' : 'POST', path, query, now)
  return other.kind === 'answer' && other.status === 404
}

const notAllowed = (allow: string): Plan => ({
  kind: 'answer',
  path: '/answers/not-allowed',
  status: 405,
  headers: { Allow: allow },
})

function route(method: Route['method'], pattern: string, plan: Route['plan']): Route {
  return { method, pattern: new RegExp(`^${pattern}$`), plan }
}

function siteDocument(type?: string): Route['plan'] {
  return ({ path }) => ({ kind: 'document', path, shows: ['site', 'threads'], ...(type && { type }) })
}

type Listed = {
  /** The list itself stands at its base; that of the site is the front page. */
  whole?: boolean
  narrowedBy?: (match: Match) => string
  /** Entries on one page. */
  each?: number
}

/** A list and its further pages: `/page/1` is the list itself, and pages that do not exist are not there. */
function list(
  base: string,
  count: (match: Match, group?: string) => number,
  { whole = false, narrowedBy = () => '', each }: Listed = {},
): Route {
  return route('read', `${base}(?:/page/(\\d{1,6}))${whole ? '?' : ''}`, (match, ...groups) => {
    const page = Number(groups.at(-1) || 1)
    const root = match.path.replace(/\/page\/\d+$/, '')
    const total = count(match, groups.length > 1 ? groups[0] : undefined)
    if (page > pagesOf(total, each) || (total === 0 && base.includes('(')) || page < 1) return NOT_FOUND
    const to = page === 1 ? root || '/' : `${root}/page/${page}`
    if (to !== match.path) return moved(to, match.query)
    return { kind: 'document', path: to + narrowedBy(match), shows: ['site', 'threads'] }
  })
}

/** The feed of a list that has something in it; what nobody has written in is no tag. */
function listingFeed({ content, now }: Match, path = '', format?: string): Plan {
  const known = !path.startsWith('/authors/') || authored({ content, now }, path.slice('/authors/'.length)) > 0
  if (!known || !listingAt(path, content, now)) return NOT_FOUND
  return feedPlan(path, format, ['site', 'threads'], content.site.hub)
}

/** @param path of the page that is followed, without the slash of the front page */
function feedPlan(path: string, format: string | undefined, shows: Shown[], hubs: string[] = []): Plan {
  // The route lets no other through.
  const name = format as Format
  const { type } = FORMATS[name]
  const self = `<${settings().siteUrl}${path}/${name}>; rel="self"`
  return {
    kind: 'document',
    path: `${path}/${name}`,
    from: `/api/feed/${name}${path}`,
    shows,
    type: `${type}; charset=utf-8`,
    ...(type.endsWith('+xml') && { typeInBrowsers: 'application/xml; charset=utf-8' }),
    headers: { Link: [self, ...hubs.map((hub) => `<${hub}>; rel="hub"`)].join(', ') },
  }
}

/** A sitemap in one part stands at its address; in several, they stand behind it. */
function sitemapPlan({ path, content, now }: Match, part?: string): Plan {
  const parts = part ? sitemapParts(content, now).length : 0
  if (part && (parts < 2 || Number(part) > parts)) return NOT_FOUND
  return {
    kind: 'document',
    path,
    from: `/api/sitemap/${part || 0}`,
    shows: ['site'],
    type: 'application/xml; charset=utf-8',
  }
}

function authored({ content, now }: Pick<Match, 'content' | 'now'>, slug?: string): number {
  const author = decodedPart(slug!)
  return Math.max(entriesBy(content, author, now).length, Number(Object.hasOwn(content.site.authors, author)))
}

/** The entry at an address, however it was written; the rest of the address is kept when it has moved. */
async function withEntry(
  { path, query, now, content }: Match,
  written: string,
  then: (entry: Entry) => Plan | Promise<Plan>,
  rest?: string,
): Promise<Plan> {
  const address = written.toLowerCase()
  if (content.broken.has(address)) return BROKEN
  const entry = content.byPath.get(address) ?? content.byAlias.get(address)
  if (!entry) return NOT_FOUND
  const stands = standing(entry, now)
  if (stands === 'hidden') return NOT_FOUND
  if (stands === 'withdrawn') return { kind: 'answer', path: `/answers/withdrawn?entry=${entry.id}`, status: 410 }
  // A form that was open when its page moved is taken where it is sent: a redirect would lose what was typed.
  if (rest !== undefined && path !== `${pathOf(entry)}${rest}`) return moved(`${pathOf(entry)}${rest}`, query)
  return then(entry)
}

/** Where nothing more can be written there is nothing to follow. */
const withFollowing =
  (then: (entry: Entry) => Plan) =>
  (entry: Entry): Plan =>
    commentsClosed(entry, content().site, new Date()) === null ? then(entry) : NOT_FOUND

const withLetters = (then: () => Plan): Plan => (lettersAreOn() ? then() : NOT_FOUND)

const BROKEN: Plan = {
  kind: 'answer',
  path: '/answers/broken',
  status: 503,
  headers: { 'Retry-After': '600' },
}

async function entryDocument(entry: Entry): Promise<Plan> {
  if (!(await bodyIsSound(entry))) return BROKEN
  const open = acceptsLinkbacks(entry, content().site, new Date())
  return {
    kind: 'document',
    path: pathOf(entry),
    shows: ['site', `entry:${entry.id}`],
    ...(open && { headers: linkbackHeaders() }),
  }
}

/** A shop link that the owner lets readers follow through here; where it leads, the registry says alone. */
function followShopLink({ content, query }: Match, name = ''): Plan {
  const to = goTarget(name, query.get('country'), content.registry)
  if (to === null) return NOT_FOUND
  const counts = content.site.countClicks ? name : undefined
  return { kind: 'redirect', status: 302, to, headers: { 'X-Robots-Tag': 'noindex' }, counts }
}

async function picture(_: Match, id?: string): Promise<Plan> {
  const bytes = await readPicture(id!)
  return bytes ? { kind: 'bytes', type: 'image/webp', bytes } : NOT_FOUND
}

/** A file of the owner, or a picture of theirs made smaller. */
async function mediaPlan(written: string): Promise<Plan> {
  const variant = readVariant(decodedPart(written))
  const found = variant && (await readVariantOf(variant))
  if (!found) return { kind: 'media', name: written }
  if ('now' in found) return { kind: 'redirect', status: 302, to: found.now }
  return { kind: 'bytes', type: typeOf(variant.format), bytes: found }
}

/** Other sites keep the address of a card that says what the page said once. */
async function cardPlan(entry: Entry, asked: string): Promise<Plan> {
  const card = await cardOf(entry)
  const path = cardPath(entry, card)
  if (path !== asked) return { kind: 'redirect', status: 302, to: path }
  return { kind: 'bytes', type: 'image/jpeg', bytes: await readCard(card) }
}

const linkbackHeaders = () => ({
  'X-Pingback': `${settings().siteUrl}/xmlrpc`,
  Link: `<${settings().siteUrl}/webmention>; rel="webmention"`,
})

async function webmentionStanding({ now }: Match, written: string): Promise<Plan> {
  const standing = await readStanding(written, now)
  if (!standing) return NOT_FOUND
  const { shownAs, ...rest } = standing
  const url = shownAs === null ? {} : { url: `${settings().siteUrl}/comments/${shownAs}` }
  return { kind: 'view', path: `/answers/webmention-standing?of=${written}`, json: async () => ({ ...rest, ...url }) }
}

async function conversationPage(entry: Entry, page: number): Promise<Plan> {
  if (page === 1) return { kind: 'redirect', status: 301, to: `${pathOf(entry)}#responses` }
  if (page < 1 || page > (await conversationPages(entry))) return NOT_FOUND
  return entryDocument(entry).then((plan) =>
    plan.kind === 'document' ? { ...plan, path: `${plan.path}/comments/${page}` } : plan,
  )
}

/** With its key, the author's own view; without, wherever the response stands today. */
async function commentPlace({ query, now }: Match, id: string): Promise<Plan> {
  if (query.has('key')) {
    const own = await readOwn(Number(id), query.get('key')!, now)
    if (own.ok && own.value.state === 'published' && query.has('place')) return ownPlace(own.value, now)
    if (own.ok) return { kind: 'view', path: `/own/${id}` }
    return own.error === 'gone' ? NOT_FOUND : { kind: 'answer', path: '/answers/wrong-key', status: 403 }
  }
  const place = await placeOf(Number(id), now)
  return place ? { kind: 'redirect', status: 302, to: place } : NOT_FOUND
}

/** To its author a comment that a quiet block put away stands where it would stand. */
async function ownPlace({ comment: { id }, entry }: OwnView, now: Date): Promise<Plan> {
  return { kind: 'redirect', status: 302, to: (await placeOf(id, now)) ?? `${pathOf(entry)}#comment-${id}` }
}

const moved = (to: string, query: URLSearchParams): Plan => ({
  kind: 'redirect',
  status: 301,
  to: query.size && !to.includes('#') ? `${to}?${query}` : to,
})
