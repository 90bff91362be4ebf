import { db, type Tx } from '@/lib/db/client'
import { matchQuery } from '@/lib/db/full-text'
import { reasonsOf } from './reasons'
import type { ResponseKind, State } from './response'
import type { Scope } from './scope'
import { countMatching, countWaiting, newestIn, queueIds, queueRows, tallies, type Matching } from './desk/store'

/** More than a screen; with a script the next are there before it is looked through. */
export const QUEUE_PAGE = 25

/** What is looked for; the page of it is no part of that. */
export type QueueSearch = Omit<Matching, 'match' | 'upTo' | 'scope'> & { text: string }

export type QueueFilter = QueueSearch & {
  order: 'newest' | 'oldest'
  /** The number of the last response of the page before. */
  after: number | null
}

export type QueueItem = ReturnType<typeof itemOf>

/**
 * A page of what stands in a state, within a scope. `next` is where the page after it begins, or null at the end. A page
 * that is not full and has a next one ends because enough has been looked through.
 */
export async function readQueue(
  filter: QueueFilter,
  scope: Scope = null,
): Promise<{ items: QueueItem[]; next: number | null }> {
  const matching = await matchingOf(db(), filter, scope)
  if (!matching) return { items: [], next: null }
  const { order, after } = filter
  const found = await queueIds(db(), { ...matching, order, after }, QUEUE_PAGE + 1)
  const ids = found.ids.slice(0, QUEUE_PAGE)
  return { items: await itemsOf(ids), next: found.ids.length > QUEUE_PAGE ? ids.at(-1)! : found.next }
}

/** In the order of the numbers. */
export async function itemsOf(ids: number[]): Promise<QueueItem[]> {
  const rows = new Map((await queueRows(db(), ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? []).map(itemOf)
}

/** As the store looks for it; null when nothing can match: signs alone, like “!?”, are in no text. */
export async function matchingOf(
  tx: Tx,
  { text, ...rest }: QueueSearch,
  scope: Scope = null,
): Promise<Matching | null> {
  const { state, kind, entryId, person, network, host, reason } = rest
  const match = text.trim() === '' ? null : await matchQuery(tx, text)
  if (text.trim() !== '' && match === null) return null
  return { state, kind, entryId, person, network, host, reason, match, scope }
}

/** The response that comes after another in the queue, or the queue's first when that was its last; null for an empty one. */
export async function nextInQueue(
  filter: Omit<QueueFilter, 'after'>,
  id: number,
  scope: Scope = null,
): Promise<number | null> {
  const matching = await matchingOf(db(), filter, scope)
  if (!matching) return null
  const { order } = filter
  const first = async (after: number | null) => (await queueIds(db(), { ...matching, order, after }, 1)).ids[0] ?? null
  const next = (await first(id)) ?? (await first(null))
  return next === id ? null : next
}

type Row = Awaited<ReturnType<typeof queueRows>>[number]

function itemOf({ verdict, decisions, ...row }: Row) {
  const [last] = decisions
  return { ...row, reasons: reasonsOf(verdict, last?.reason ?? '') }
}

/** No tally knows how many wait within a scope: they are counted this far. */
const COUNTED = 1_000

/** How many wait for a decision of somebody with this scope. */
export async function waitingFor(scope: Scope): Promise<number> {
  return scope === null ? (await readCounts()).pending : countWaiting(db(), scope, COUNTED)
}

/** How many there are of each kind in each state. */
export type Counts = Record<State, number> & { of: (state: State, kind: ResponseKind) => number }

/** Something for each state. */
export const inEach = <T>(of: (state: State) => T): Record<State, T> => ({
  ...{ pending: of('pending'), aside: of('aside') },
  ...{ approved: of('approved'), spam: of('spam'), trash: of('trash') },
})

export async function readCounts(): Promise<Counts> {
  const rows = await tallies(db())
  const of = (state: State, kind: ResponseKind) =>
    rows.find((row) => row.state === state && row.kind === kind)?.count ?? 0
  const all = (state: State) => rows.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0)
  return { ...inEach(all), of }
}

/** For a page that is open: how many wait by now, and the number of the newest of them. */
export async function whatWaits(scope: Scope): Promise<{ waiting: number; newest: number }> {
  return { waiting: await waitingFor(scope), newest: await newestWaiting(scope) }
}

/** Within a scope none is told: it would take a count of its own. */
export const newestWaiting = async (scope: Scope) => (scope === null ? newestIn(db(), 'pending') : 0)

/** What no tally answers is said as “more than 1,000”. */
export async function countQueue(search: QueueSearch): Promise<{ count: number; more: boolean }> {
  const matching = await matchingOf(db(), search)
  return matching ? countedUpTo(matching) : { count: 0, more: false }
}

export async function countedUpTo(matching: Matching): Promise<{ count: number; more: boolean }> {
  const { count, next } = await countMatching(db(), matching, COUNTED + 1)
  return { count: Math.min(count, COUNTED), more: count > COUNTED || next !== null }
}
