/** What a thread is built from. */
export type ThreadNode = { id: number; parentId: number | null; createdAt: Date; shown: boolean }

export type PlacedNode = {
  id: number
  shown: boolean
  /** As deep as it is drawn. */
  depth: number
  /** True where the indentation no longer says whom it answers. */
  sayParent: boolean
}

/** Four levels are drawn, then it goes on flat. */
const DEEPEST = 3

/**
 * A thread in reading order: each response followed by its answers, older ones first. What is not shown keeps its place
 * while something that answers it is shown, and goes with all that hangs on it otherwise.
 */
export function orderThread(nodes: ThreadNode[], rootId: number): PlacedNode[] {
  const children = new Map<number, ThreadNode[]>()
  for (const node of nodes) {
    if (node.id === rootId) continue
    const siblings = children.get(node.parentId ?? rootId)
    if (siblings) siblings.push(node)
    else children.set(node.parentId ?? rootId, [node])
  }
  for (const siblings of children.values()) siblings.sort(byAge)

  const placed: PlacedNode[] = []
  // A list of what is still to be placed instead of recursion: a thread may be thousands deep.
  const waiting = nodes.filter((node) => node.id === rootId).map((node) => ({ node, level: 0 }))
  while (waiting.length) {
    const { node, level } = waiting.pop()!
    placed.push({ id: node.id, shown: node.shown, depth: Math.min(level, DEEPEST), sayParent: level > DEEPEST })
    for (const child of (children.get(node.id) ?? []).toReversed()) waiting.push({ node: child, level: level + 1 })
  }
  return withoutDeadEnds(placed, nodes)
}

/** Leaves out what is not shown and has nothing shown below it. */
function withoutDeadEnds(placed: PlacedNode[], nodes: ThreadNode[]): PlacedNode[] {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parentId]))
  const needed = new Set<number>()
  for (const { id, shown } of placed) {
    if (!shown) continue
    for (let at: number | null | undefined = id; at && !needed.has(at); at = parentOf.get(at)) needed.add(at)
  }
  return placed.filter(({ id }) => needed.has(id))
}

const byAge = (a: ThreadNode, b: ThreadNode) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id

/** A part of a thread that stands on a page: of its shown responses, those from `from` up to `to`. */
export type Span = { rootId: number; from: number; to: number }

/**
 * Divides threads into pages of at most `perPage` responses. Pages break between threads; one that is longer than a page
 * begins on a new one and runs over as many as it needs.
 */
export function paginate(threads: { rootId: number; size: number }[], perPage: number): Span[][] {
  const pages: Span[][] = []
  let room = 0
  for (const { rootId, size } of threads) {
    for (let from = 0; from < size; from += perPage) {
      const to = Math.min(size, from + perPage)
      if (to - from > room || (from === 0 && size > perPage)) {
        pages.push([])
        room = perPage
      }
      pages.at(-1)!.push({ rootId, from, to })
      room -= to - from
    }
  }
  return pages
}
