import { z } from 'zod'

/**
 * Why a response looks the way it does to the judge, in words for the moderator. `adds`: to its score, where it is a part
 * of that; for spam above zero, against it below.
 */
export const reasonSchema = z.object({ code: z.string(), words: z.string(), adds: z.number().optional() })
export type Reason = z.infer<typeof reasonSchema>

const outcome = z.enum(['publish', 'hold', 'bin'])

/** What the spam check thinks. `bin` is the state spam. What was judged before there was a score has none. */
export const verdictSchema = z.object({
  outcome,
  reasons: z.array(reasonSchema),
  /** What the findings said that need no learning. */
  found: outcome.optional(),
  /** Where it looks like spam above 0: `start`, what the reasons add, and `rest`, added up. */
  score: z.number().optional(),
  start: z.number().optional(),
  rest: z.number().optional(),
  /** What was known when it came and cannot be read from it later, as the judge takes it. */
  signs: z.array(z.string()).optional(),
})
export type Verdict = z.infer<typeof verdictSchema>

/** Whether a block put it away that its author is not to know of. */
export const isQuiet = ({ outcome, reasons }: Verdict) =>
  outcome === 'bin' && reasons.some(({ code }) => code.startsWith('quiet-'))

/** Something that speaks for itself, whatever the judge has learned. */
export type Finding = { outcome: Verdict['outcome']; reason: Reason }

/** The sternest of the findings decides; all reasons are kept. */
export const verdictOf = (findings: Finding[]): Verdict => ({
  outcome: sternest(findings.map((found) => found.outcome)),
  reasons: findings.map(({ reason }) => reason),
})

export const sternest = (outcomes: Verdict['outcome'][]): Verdict['outcome'] =>
  (['bin', 'hold'] as const).find((each) => outcomes.includes(each)) ?? 'publish'

/** The code of what adds to a score together, and is too little to be told one by one. */
export const MORE = 'learned-more'

/** As many parts of a score are told in a line; the page of the response draws all. */
const MOST_PARTS = 3

/** What of a verdict is told: the findings, and what made the judge doubt, if it did. */
export function toldReasons({ reasons }: Verdict): Reason[] {
  const findings = reasons.filter(({ adds }) => adds === undefined)
  const isDoubted = findings.some(({ code }) => code.startsWith('judge-'))
  const told = reasons.filter(({ code, adds }) => adds !== undefined && adds > 0 && code !== MORE)
  const against = isDoubted ? told.slice(0, MOST_PARTS) : []
  return [...findings, ...against]
}

export const reasonsInWords = (verdict: Verdict): string[] => toldReasons(verdict).map(({ words }) => words)
