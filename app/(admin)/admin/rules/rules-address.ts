import { z } from 'zod'
import { EFFECTS } from '@/lib/spam/block'
import { CORRECTED_AS } from '@/lib/spam/corrections/correction'
import { TERMS } from '@/lib/spam/manage-blocks'
import { STRICTNESS } from '@/lib/spam/thresholds-now'

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

export type Params = Record<string, string | string[] | undefined>

export const readRulesAddress = (params: Params): RulesAddress => schema.parse(params)

/** The same for what is said to the judge, and what is tried over the history. */
const judgeSchema = z.object({
  try: z.enum(['strictness', 'block', 'correction']).nullable().catch(null),
  strictness: z.enum(STRICTNESS).nullable().catch(null),
  about: z.enum(['word', 'host']).catch('word'),
  word: short,
  as: z.enum(CORRECTED_AS).catch('ignore'),
  wrong: z.enum(['too-short', 'too-long', 'not-a-host', 'not-one-word', 'too-many']).nullable().catch(null),
  saved: z.enum(['strictness', 'correction', 'removed']).nullable().catch(null),
})

export type JudgeAddress = z.infer<typeof judgeSchema>

export const readJudgeAddress = (params: Params): JudgeAddress => judgeSchema.parse(params)
