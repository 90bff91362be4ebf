import { z } from 'zod'
import type { QueueFilter } from '@/lib/moderation/queue'
import { RESPONSE_KINDS, STATES } from '@/lib/moderation/response'
import { REASON_KINDS } from '@/lib/spam/reason-kinds'

const number = z.number().int().min(1).max(2_147_483_647)
const typed = z.coerce.number().pipe(number)

/** What somebody wrote into the address and does not fit is as if it were not there. */
const addressSchema = z.object({
  state: z.enum(STATES).catch('pending'),
  kind: z.enum(RESPONSE_KINDS).nullable().catch(null),
  entry: typed.nullable().catch(null),
  person: typed.nullable().catch(null),
  network: typed.nullable().catch(null),
  host: z.string().trim().toLowerCase().min(1).max(253).nullable().catch(null),
  reason: z.enum(REASON_KINDS).nullable().catch(null),
  q: z.string().max(200).catch(''),
  order: z.enum(['newest', 'oldest']).catch('newest'),
  after: typed.nullable().catch(null),
  undo: z.uuid().nullable().catch(null),
  undone: z.uuid().nullable().catch(null),
  overtaken: z
    .string()
    .transform((list) => list.split(',').map(Number))
    .pipe(z.array(number).max(50))
    .catch([]),
})

export type QueueAddress = z.infer<typeof addressSchema>
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

export const readAddress = (params: Record<string, string | string[] | undefined>): QueueAddress =>
  addressSchema.parse(params)

/** What tells the page after one decision from that after another. */
export const newsOf = ({ undo, undone, overtaken }: QueueAddress) => [undo, undone, ...overtaken].join()

/** The list that an item was opened from, as its address carries it; null when it carries none. */
export const readFrom = (from: string | string[] | undefined): QueueAddress | null =>
  typeof from === 'string' ? readAddress(Object.fromEntries(new URLSearchParams(from))) : null

/** An item's address, with the list to come back to. */
export function itemHref(id: number, list: QueueAddress): string {
  const from = queueQuery(list, { after: list.after, undo: null })
  return `/admin/comments/${id}?${new URLSearchParams({ from })}`
}

export const filterOf = (address: QueueAddress): QueueFilter => {
  const { state, kind, entry, person, network, host, reason, q, order, after } = address
  return { state, kind, entryId: entry, person, network, host, reason, text: q, order, after }
}

/** An address without any of the filters, in the state that it is in. */
export const NO_FILTER = {
  kind: null,
  entry: null,
  person: null,
  network: null,
  host: null,
  reason: null,
  q: '',
} as const

export const isFiltered = (address: QueueAddress) =>
  Object.entries(NO_FILTER).some(([name, none]) => address[name as keyof typeof NO_FILTER] !== none)

/** What is asked for, as the query of an address; a new choice begins at its first page. */
export function queueQuery(address: QueueAddress, change: Partial<QueueAddress> = {}): string {
  const { state, kind, entry, person, network, host, reason, q, order, after, undo } = {
    ...address,
    after: null,
    ...change,
  }
  const params = new URLSearchParams()
  if (state !== 'pending') params.set('state', state)
  if (kind) params.set('kind', kind)
  if (entry) params.set('entry', String(entry))
  if (person) params.set('person', String(person))
  if (network) params.set('network', String(network))
  if (host) params.set('host', host)
  if (reason) params.set('reason', reason)
  if (q) params.set('q', q)
  if (order !== 'newest') params.set('order', order)
  if (after) params.set('after', String(after))
  if (undo) params.set('undo', undo)
  return params.toString()
}

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path)

export const queueHref = (address: QueueAddress, change: Partial<QueueAddress> = {}) =>
  withQuery('/admin/comments', queueQuery(address, change))

/** The page that shows what a decision about all that match would catch. */
export const bulkHref = (address: QueueAddress, change: Partial<QueueAddress> = {}) =>
  withQuery('/admin/bulk', queueQuery(address, { undo: null, ...change }))
