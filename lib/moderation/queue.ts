import { db } from '@/lib/db/client'
import { matchQuery } from '@/lib/db/full-text'
import { reasonsOf } from './reasons'
import type { ResponseKind, State } from './response'
import type { Scope } from './scope'
import { countWaiting, queueIds, queueRows, tallies } from './desk/store'

export const QUEUE_PAGE = 50

export type QueueFilter = {
  state: State
  kind: ResponseKind | null
  entryId: number | null
  text: string
  order: 'newest' | 'oldest'
  /** The number of the last response of the page before. */
  after: number | null
}

export type QueueItem = ReturnType<typeof itemOf>

/** A page of what stands in a state, within a scope. `next` is where the page after it begins, or null at the end. */
export async function readQueue(
  filter: QueueFilter,
  scope: Scope = null,
): Promise<{ items: QueueItem[]; next: number | null }> {
  const match = filter.text.trim() === '' ? null : matchQuery(filter.text)
  // Signs alone, like “!?”, are in no text.
  if (filter.text.trim() !== '' && match === null) return { items: [], next: null }
  const found = await queueIds(db(), { ...filter, match, scope }, QUEUE_PAGE + 1)
  const ids = found.slice(0, QUEUE_PAGE)
  const rows = new Map((await queueRows(db(), ids)).map((row) => [row.id, row]))
  const items = ids.flatMap((id) => rows.get(id) ?? []).map(itemOf)
  return { items, next: found.length > QUEUE_PAGE ? (ids.at(-1) ?? null) : null }
}

/** The response that comes after another in the queue, or the queue's first when that was its last; null for an empty one. */
export async function nextInQueue(
  filter: Omit<QueueFilter, 'after'>,
  id: number,
  scope: Scope = null,
): Promise<number | null> {
  const match = filter.text.trim() === '' ? null : matchQuery(filter.text)
  if (filter.text.trim() !== '' && match === null) return null
  const first = async (after: number | null) => (await queueIds(db(), { ...filter, match, after, scope }, 1))[0] ?? null
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

export async function readCounts(): Promise<Counts> {
  const rows = await tallies(db())
  const of = (state: State, kind: ResponseKind) =>
    rows.find((row) => row.state === state && row.kind === kind)?.count ?? 0
  const all = (state: State) => rows.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0)
  return { pending: all('pending'), approved: all('approved'), spam: all('spam'), trash: all('trash'), of }
}
