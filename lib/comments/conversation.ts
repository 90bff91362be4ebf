import type { Entry } from '@/lib/articles/entry'
import { content } from '@/lib/articles/content'
import { responseCounts } from '@/lib/articles/store'
import { db } from '@/lib/db/client'
import { webUrl } from '@/lib/web-address'
import type { ConversationPage, RemovedResponse, ShownResponse } from './conversation-view'
import { readFaces } from './faces'
import { authorNames, linkbackTypes, shownResponses, threadSizes, threadSkeletons } from './store'
import { orderThread, paginate, type PlacedNode, type Span, type ThreadNode } from './thread'

/** How many responses stand on one page of a conversation. */
const PER_PAGE = 100

/** The pages of an entry's conversation, in the site's order. */
export async function conversationSpans(entryId: number): Promise<Span[][]> {
  const threads = await threadSizes(db(), entryId)
  if (content().site.order === 'newest') threads.reverse()
  return paginate(threads, PER_PAGE)
}

export const conversationPages = async (entry: Entry) =>
  entry.comments === 'hidden' ? 1 : Math.max(1, (await conversationSpans(entry.id)).length)

const NOTHING: ConversationPage = { items: [], faces: [], page: 1, pages: 1, comments: 0, linkbacks: 0, types: [] }

/** One page of an entry's conversation as readers see it; of one that is hidden, nothing. */
export async function readConversation(entry: Entry, page: number): Promise<ConversationPage> {
  if (entry.comments === 'hidden') return NOTHING
  const [spans, counts] = await Promise.all([conversationSpans(entry.id), responseCounts(db(), [entry.id])])
  const { comments, linkbacks } = counts.get(entry.id) ?? { comments: 0, linkbacks: 0 }
  const [items, faces, types] = await Promise.all([
    placeNodes(spans[page - 1] ?? []).then((placed) => fill(placed, authorOf(entry))),
    linkbacks > 0 && page === 1 ? readFaces(entry.id, content().site.order) : [],
    linkbacks > 0 ? linkbackTypes(db(), entry.id) : [],
  ])
  return { items, faces, page, pages: Math.max(1, spans.length), comments, linkbacks, types }
}

/** The threads of some spans in reading order. */
export async function placeNodes(spans: Span[]): Promise<PlacedNode[]> {
  const skeletons = await threadSkeletons(
    db(),
    spans.map((span) => span.rootId),
  )
  const threads = new Map<number, ThreadNode[]>(spans.map((span) => [span.rootId, []]))
  for (const node of skeletons) {
    threads.get(node.rootId ?? node.id)?.push({ ...node, shown: node.state === 'approved' })
  }
  return spans.flatMap(({ rootId, from, to }) => sliceShown(orderThread(threads.get(rootId)!, rootId), from, to))
}

/** From the `from`th shown one up to the `to`th; what stands unshown before one goes with it. */
function sliceShown(placed: PlacedNode[], from: number, to: number): PlacedNode[] {
  let shown = 0
  return placed.filter((node) => {
    const position = shown
    if (node.shown) shown += 1
    return position >= from && position < to
  })
}

/** What the author of an entry is called. */
const authorOf = (entry: Entry) => content().site.authors[entry.author]?.name

async function fill(
  placed: PlacedNode[],
  entryAuthor: string | undefined,
): Promise<(ShownResponse | RemovedResponse)[]> {
  const rows = await shownResponses(
    db(),
    placed.filter((node) => node.shown).map((node) => node.id),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const parents = await parentNames(placed, byId)
  return placed.map(({ id, depth, sayParent }) => {
    const row = byId.get(id)
    if (!row) return { id, depth, removed: true }
    const { linkback, userId, proven, parentId, ...shown } = row
    return {
      ...shown,
      depth,
      mark: userId === null ? (proven ? 'confirmed' : null) : row.authorName === entryAuthor ? 'author' : 'team',
      ...(linkback && { linkback: { ...linkback, authorUrl: webUrl(linkback.authorUrl) } }),
      ...(sayParent && parentId && { inReplyTo: { id: parentId, authorName: parents.get(parentId) ?? null } }),
    }
  })
}

async function parentNames(placed: PlacedNode[], rows: Map<number, { parentId: number | null }>) {
  const ids = placed.flatMap((node) => (node.sayParent ? (rows.get(node.id)?.parentId ?? []) : []))
  if (ids.length === 0) return new Map<number, string | null>()
  return new Map((await authorNames(db(), ids)).map((row) => [row.id, row.authorName]))
}
