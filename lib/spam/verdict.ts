import { z } from 'zod'

/** Why a response looks the way it does to the judge, in words for the moderator. */
export const reasonSchema = z.object({ code: z.string(), words: z.string() })
export type Reason = z.infer<typeof reasonSchema>

/** What the spam check thinks. `bin` is the state spam. */
export const verdictSchema = z.object({
  outcome: z.enum(['publish', 'hold', 'bin']),
  reasons: z.array(reasonSchema),
})
export type Verdict = z.infer<typeof verdictSchema>

/** Whether a block put it away that its author is not to know of. */
export const isQuiet = ({ outcome, reasons }: Verdict) =>
  outcome === 'bin' && reasons.some(({ code }) => code.startsWith('quiet-'))

/** The sternest of the findings decides; all reasons are kept. */
export function verdictOf(findings: { outcome: Verdict['outcome']; reason: Reason }[]): Verdict {
  const outcome =
    (['bin', 'hold'] as const).find((each) => findings.some((found) => found.outcome === each)) ?? 'publish'
  return { outcome, reasons: findings.map((found) => found.reason) }
}
