import { withCorrections } from './corrections/with-corrections'
import type { KeptEvidence } from './evidence'
import type { Kind } from './judge/features'
import { reasonsOf } from './judge/reasons'
import { score, type Part } from './judge/score'
import { outcomeOf } from './judge/thresholds'
import type { Judge } from './lessons/current-judge'
import { DECISIONS_UNTIL_BINNING } from './thresholds-now'
import { MORE, sternest, type Reason, type Verdict } from './verdict'

/** Findings that nobody but a machine runs into. */
const MACHINE_CODES = ['honeypot', 'token-forged', 'token-replayed', 'same-text', 'limits']

/**
 * A verdict of both: what was found without learning, and how much it looks like what people have decided about. Its
 * reasons are true parts of its score; with `start` and `rest` they add up to it.
 */
export function weigh(found: Verdict, evidence: KeptEvidence, judge: Judge): Verdict {
  const { left, said } = withCorrections(evidence, judge.corrections)
  const learned = score(judge.model, left)
  const { reasons } = reasonsOf(learned)
  const more = moreOf(learned.parts.slice(reasons.length))
  const whole = learned.score + said.reduce((sum, { adds = 0 }) => sum + adds, 0)
  const opinion = opinionOf(whole, judge, isOfMachine(found))
  return {
    outcome: sternest([found.outcome, opinion.outcome]),
    reasons: [...found.reasons, ...(opinion.reason ? [opinion.reason] : []), ...said, ...reasons, ...more],
    found: found.outcome,
    score: whole,
    start: learned.start,
    rest: learned.rest,
    signs: evidence.signs,
  }
}

const KINDS: Record<Kind, string> = {
  sign: 'other signs',
  topic: 'other topics',
  host: 'other hosts',
  author: 'more of the author’s name',
  word: 'other words',
  pair: 'other phrases',
  part: 'parts of words',
}

/** The smaller parts of a score, those of a kind together. */
function moreOf(parts: Part[]): Reason[] {
  const sums = new Map<Kind, number>()
  for (const { kind, adds } of parts) sums.set(kind, (sums.get(kind) ?? 0) + adds)
  return [...sums].map(([kind, adds]) => ({ code: MORE, words: KINDS[kind], adds }))
}

/** What the judge alone made of a response when it came, whatever the rules did; null where it was not asked. */
export function saidOf({ score, reasons }: Verdict): Verdict['outcome'] | null {
  if (score === undefined) return null
  const has = (...codes: string[]) => reasons.some(({ code }) => codes.includes(code))
  return has('judge-spam', 'judge-young') ? 'bin' : has('judge-unsure') ? 'hold' : 'publish'
}

type Opinion = { outcome: Verdict['outcome']; reason: Reason | null }

export const isOfMachine = ({ reasons }: Verdict) => reasons.some(({ code }) => MACHINE_CODES.includes(code))

/** What the judge makes of a score. */
export function opinionOf(
  score: number,
  { thresholds, decisions }: Pick<Judge, 'thresholds' | 'decisions'>,
  isMachine: boolean,
): Opinion {
  const outcome = outcomeOf(score, thresholds)
  if (outcome === 'publish') return { outcome, reason: null }
  if (outcome === 'hold') return { outcome, reason: { code: 'judge-unsure', words: 'the judge is not sure of it' } }
  if (isMachine || decisions >= DECISIONS_UNTIL_BINNING) {
    return { outcome, reason: { code: 'judge-spam', words: 'the judge takes it for spam' } }
  }
  const words =
    `the judge takes it for spam; until ${DECISIONS_UNTIL_BINNING} decisions have been made it only holds that ` +
    `(${decisions} so far)`
  return { outcome: 'hold', reason: { code: 'judge-young', words } }
}
