import { z } from 'zod'
import { EFFECTS } from '@/lib/spam/block'
import { TERMS } from '@/lib/spam/manage-blocks'

const short = z.string().max(500).catch('')

/** What was typed and did not do stands in the address, so that it is still there with the message. */
const schema = z.object({
  kind: z.enum(['word', 'host']).catch('word'),
  value: short,
  effect: z.enum(EFFECTS).catch('hold'),
  term: z.enum(TERMS).catch('forever'),
  note: short,
  error: z.enum(['too-short', 'too-long', 'not-a-host', 'duplicate']).nullable().catch(null),
  added: short,
  removed: short,
})

export type RulesAddress = z.infer<typeof schema>

export const readRulesAddress = (params: Record<string, string | string[] | undefined>): RulesAddress =>
  schema.parse(params)
