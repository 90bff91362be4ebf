import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { REASON_KINDS } from '@/lib/spam/reason-kinds'
import { matchingOf } from '../queue'
import { RESPONSE_KINDS, STATES } from '../response'

const id = z.number().int().min(1)

/** What a run is about, as it is kept with it: a search of the queue, and the newest response there was when it began. */
export const bulkFilterSchema = z.object({
  state: z.enum(STATES),
  kind: z.enum(RESPONSE_KINDS).nullable(),
  entryId: id.nullable(),
  person: id.nullable(),
  network: id.nullable(),
  host: z.string().nullable(),
  // Runs from before there was one have none.
  reason: z.enum(REASON_KINDS).nullable().default(null),
  text: z.string(),
  upTo: z.number().int(),
})

export type BulkFilter = z.infer<typeof bulkFilterSchema>

export async function readBulkFilter(tx: Tx, stored: unknown) {
  const { upTo, ...search } = bulkFilterSchema.parse(stored)
  const matching = await matchingOf(tx, search)
  return matching && { ...matching, upTo }
}
