import { z } from 'zod'
import type { QueueFilter } from '@/lib/moderation/queue'
import { RESPONSE_KINDS, STATES } from '@/lib/moderation/response'

const number = z.number().int().min(1).max(2_147_483_647)
const typed = z.coerce.number().pipe(number)

/** What somebody wrote into the address and does not fit is as if it were not there. */
const addressSchema = z.object({
  state: z.enum(STATES).catch('pending'),
  kind: z.enum(RESPONSE_KINDS).nullable().catch(null),
  entry: typed.nullable().catch(null),
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
  const from = queueHref(list, { after: list.after, undo: null }).split('?')[1] ?? ''
  return `/admin/comments/${id}?${new URLSearchParams({ from })}`
}

export const filterOf = ({ state, kind, entry, q, order, after }: QueueAddress): QueueFilter => ({
  state,
  kind,
  entryId: entry,
  text: q,
  order,
  after,
})

/** The queue's address with some of it changed; a new choice begins at its first page. */
export function queueHref(address: QueueAddress, change: Partial<QueueAddress> = {}): string {
  const { state, kind, entry, q, order, after, undo } = { ...address, after: null, ...change }
  const params = new URLSearchParams()
  if (state !== 'pending') params.set('state', state)
  if (kind) params.set('kind', kind)
  if (entry) params.set('entry', String(entry))
  if (q) params.set('q', q)
  if (order !== 'newest') params.set('order', order)
  if (after) params.set('after', String(after))
  if (undo) params.set('undo', undo)
  return params.size ? `/admin/comments?${params}` : '/admin/comments'
}
