import { withCorrections } from './corrections/with-corrections'
import type { KeptEvidence } from './evidence'
import { reasonsOf } from './judge/reasons'
import { score } from './judge/score'
import { outcomeOf } from './judge/thresholds'
import type { Judge } from './lessons/current-judge'
import { DECISIONS_UNTIL_BINNING } from './thresholds-now'
import { sternest, type Reason, type Verdict } from './verdict'

/** Findings that nobody but a machine runs into. */
const MACHINE_CODES = ['honeypot', 'token-forged', 'token-replayed', 'same-text', 'limits']

/**
 * A verdict of both: what was found without learning, and how much it looks like what people have decided about. Its
 * reasons are true parts of its score; with `start` and `rest` they add up to it.
 */
export function weigh(found: Verdict, evidence: KeptEvidence, judge: Judge): Verdict {
  const { left, said } = withCorrections(evidence, judge.corrections)
  const learned = score(judge.model, left)
  const { reasons, rest } = reasonsOf(learned)
  const whole = learned.score + said.reduce((sum, { adds = 0 }) => sum + adds, 0)
  const opinion = opinionOf(whole, judge, isOfMachine(found))
  return {
    outcome: sternest([found.outcome, opinion.outcome]),
    reasons: [...found.reasons, ...(opinion.reason ? [opinion.reason] : []), ...said, ...reasons],
    found: found.outcome,
    score: whole,
    start: learned.start,
    rest: rest - learned.start,
    signs: evidence.signs,
  }
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
