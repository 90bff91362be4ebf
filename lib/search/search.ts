import { content } from '@/lib/articles/content'
import { pathOf, standing, type Entry, type EntryKind } from '@/lib/articles/entry'
import { plainText } from '@/lib/comments/plain-text'
import { db } from '@/lib/db/client'
import { afterPlace, inOrder, readPlace, writePlace, type Place, type Ranked } from './in-order'
import { indexIsCurrent } from './keep-index'
import { hitsIn, marked, type Part } from './marks'
import { parseQuery, type Query } from './parse-query'
import { snippet } from './snippet'
import { entriesTitled, entriesTogether, entriesWith, responsesWith } from './sqlite/store'
import { foundResponses, searchedBodies } from './store'
import { suggestion } from './suggestion'
import { together } from './words'

export const KINDS = ['articles', 'reading', 'comments'] as const
export type SearchKind = (typeof KINDS)[number]
export const kindOf = (text: string | null | undefined): SearchKind | null =>
  KINDS.find((kind) => kind === text) ?? null

export type SearchResult = {
  path: string
  title: Part[]
  snippet: Part[]
  date: Date
} & ({ kind: EntryKind } | { kind: 'comment'; by: string })

export type SearchPage = {
  results: SearchResult[]
  count: number
  /** There are more than were counted. */
  more: boolean
  /** Where the page after this one begins; null at the end. */
  next: string | null
  /** What was probably meant, when little was found. */
  suggestion: string | null
  /** False while the index is being made. */
  isComplete: boolean
}

export const SEARCH_PAGE = 10
/** Nobody reads on; what is beyond is not even ranked. */
const COUNTED = 1_000
/** Fewer than this may be a slip of the pen. */
const FEW = 3

const NOTHING = { results: [], count: 0, more: false, next: null, suggestion: null }
const ENTRY_KIND: Record<SearchKind, EntryKind | null> = { articles: 'article', reading: 'reading', comments: null }

/** What everybody may see that has the words: entries by how well they fit, then responses, the newest first. */
export async function search(
  typed: string,
  kind: SearchKind | null,
  after: string | null,
  now: Date,
): Promise<SearchPage> {
  const isComplete = await indexIsCurrent(now)
  const query = parseQuery(typed)
  if (!query) return { ...NOTHING, isComplete }
  const entries = kind === 'comments' ? [] : await findEntries(query, kind && ENTRY_KIND[kind])
  const responses = kind === null || kind === 'comments' ? await responsesWith(db(), query, null, COUNTED + 1) : []

  const place = readPlace(after)
  const ahead: Place[] = afterPlace(entries, place).map((entry) => ({ of: 'entry', ...entry }))
  if (ahead.length <= SEARCH_PAGE && kind !== 'articles' && kind !== 'reading') {
    const before = place?.of === 'response' ? place.id : null
    const further = before === null ? responses : await responsesWith(db(), query, before, SEARCH_PAGE + 1)
    ahead.push(...further.map((id): Place => ({ of: 'response', id })))
  }
  const shown = ahead.slice(0, SEARCH_PAGE)
  const count = entries.length + responses.length
  return {
    results: await readResults(shown, query, now),
    count: Math.min(count, COUNTED),
    more: count > COUNTED,
    next: ahead.length > SEARCH_PAGE ? writePlace(shown.at(-1)!) : null,
    suggestion: count < FEW && place === null ? await suggestion(typed, query) : null,
    isComplete,
  }
}

async function findEntries(query: Query, kind: EntryKind | null): Promise<Ranked[]> {
  return inOrder(
    await entriesTitled(db(), query, kind, COUNTED + 1),
    query.phrases.length > 1 ? await entriesTogether(db(), query, kind, COUNTED + 1) : [],
    await entriesWith(db(), query, kind, COUNTED + 1),
  )
}

const TITLES = 6

/** Titles for who is still typing. */
export async function suggestTitles(typed: string, now: Date): Promise<string[]> {
  await indexIsCurrent(now)
  const query = parseQuery(typed)
  if (!query) return []
  const found = await entriesTitled(db(), query, null, TITLES)
  return [...new Set(found.flatMap((id) => entryOf(id, now)?.title ?? []))]
}

/** The index is as current as the last comparison; the content has the last word on what is public. */
function entryOf(id: number, now: Date): Entry | null {
  const entry = content().byId.get(id)
  return entry && standing(entry, now) === 'public' ? entry : null
}

async function readResults(shown: Place[], query: Query, now: Date): Promise<SearchResult[]> {
  const ids = (of: Place['of']) => shown.filter((place) => place.of === of).map(({ id }) => id)
  const bodies = new Map((await searchedBodies(db(), ids('entry'))).map(({ entryId, body }) => [entryId, body]))
  const responses = new Map((await foundResponses(db(), ids('response'))).map((row) => [row.id, row]))
  return shown.flatMap((place): SearchResult[] => {
    if (place.of === 'entry') {
      const entry = entryOf(place.id, now)
      return entry ? [entryResult(entry, together(bodies.get(entry.id) ?? ''), query)] : []
    }
    const row = responses.get(place.id)
    const entry = row && entryOf(row.entryId, now)
    return row && entry ? [responseResult(row, entry, query)] : []
  })
}

/** Where the text itself has nothing of it, the description says what it is about. */
function entryResult(entry: Entry, body: string, query: Query): SearchResult {
  const inBody = hitsIn(body, query)
  const text = inBody.length || !entry.description ? body : entry.description
  return {
    kind: entry.kind,
    path: pathOf(entry),
    title: marked(entry.title, hitsIn(entry.title, query)),
    snippet: snippet(text, text === body ? inBody : hitsIn(text, query)),
    date: entry.date,
  }
}

type Response = Awaited<ReturnType<typeof foundResponses>>[number]

function responseResult(row: Response, entry: Entry, query: Query): SearchResult {
  const text = plainText(row.html)
  return {
    kind: 'comment',
    path: `/comments/${row.id}`,
    by: row.authorName ?? row.linkback?.host ?? 'somebody',
    title: [{ text: entry.title, isMarked: false }],
    snippet: snippet(text, hitsIn(text, query)),
    date: row.createdAt,
  }
}
