import { z } from 'zod'

/** How the owner corrects what the judge has learned of a word or a host. */
export const CORRECTED_AS = ['ignore', 'fine', 'spam'] as const
export type CorrectedAs = (typeof CORRECTED_AS)[number]

export const correctionSchema = z.object({
  kind: z.enum(['word', 'host']),
  /** Folded as the judge reads it. */
  value: z.string(),
  as: z.enum(CORRECTED_AS),
})
export type Correction = z.infer<typeof correctionSchema>
