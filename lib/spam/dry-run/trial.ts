import { hitBlocks, hostsIn, linksIn, type Block, type Effect } from '../block'
import type { Correction } from '../corrections/correction'
import { withCorrections } from '../corrections/with-corrections'
import { evidenceOfComment } from '../evidence-of-comment'
import { evidenceOfLinkback } from '../evidence-of-linkback'
import type { KeptEvidence } from '../evidence'
import type { JudgeOf } from '../judge-of'
import type { Judge } from '../lessons/current-judge'
import { thresholdsAs, type Strictness } from '../thresholds-now'
import { sternest, verdictOf, verdictSchema, type Verdict } from '../verdict'
import { isOfMachine, opinionOf, weigh } from '../weigh'
import type { Decided } from './store'

/** A rule that is not saved yet. */
export type Trial =
  | { try: 'strictness'; strictness: Strictness }
  | { try: 'block'; kind: 'word' | 'host'; value: string; effect: Effect }
  | ({ try: 'correction' } & Correction)

type Outcome = Verdict['outcome']
export type Judges = Record<JudgeOf, Judge>

/** What the rules make of something that was decided long ago, as they are and with one more. */
export function tryOn(trial: Trial, row: Decided, judges: Judges): { now: Outcome; then: Outcome } {
  const parsed = verdictSchema.safeParse(row.verdict)
  const verdict = parsed.success ? parsed.data : verdictOf([])
  const judge = judges[row.kind === 'comment' ? 'comments' : 'linkbacks']
  const now = outcomeBy(verdict, judge, 0)
  if (trial.try === 'block') return { now, then: blocked(trial, row) ? sternest([now, outcomeOfBlock(trial)]) : now }
  if (trial.try === 'correction') return { now, then: outcomeBy(verdict, judge, change(trial, row, verdict, judge)) }
  const thresholds = thresholdsAs(judge.thresholds, judge.strictness, trial.strictness)
  return { now, then: outcomeBy(verdict, { ...judge, thresholds }, 0) }
}

/** By what was found when it came and its score of that day; what has no score is as it was. */
function outcomeBy(verdict: Verdict, judge: Judge, change: number): Outcome {
  const { found, score, outcome } = verdict
  if (score === undefined) return outcome
  return sternest([found ?? 'publish', opinionOf(score + change, judge, isOfMachine(verdict)).outcome])
}

const outcomeOfBlock = ({ effect }: { effect: Effect }): Outcome => (effect === 'hold' ? 'hold' : 'bin')

function blocked({ kind, value, effect }: Block & { kind: 'word' | 'host' }, row: Decided): boolean {
  const { authorName, authorUrl, body, html, linkback } = row
  const texts = [authorName ?? '', body, linkback?.title ?? '', linkback?.siteName ?? '']
  const hosts = hostsIn(...linksIn(html), authorUrl ?? '')
  return hitBlocks([{ kind, value, effect }], { texts, hosts, networkHash: null }).length > 0
}

/** What a correction would change of a score. */
function change({ kind, value, as }: Correction, row: Decided, verdict: Verdict, judge: Judge): number {
  const correction = { kind, value, as }
  const evidence = evidenceOf(row, verdict.signs ?? [])
  if (withCorrections(evidence, [correction]).left === evidence) return 0
  const others = judge.corrections.filter((each) => each.kind !== kind || each.value !== value)
  const scoreWith = (corrections: Correction[]) => weigh(verdictOf([]), evidence, { ...judge, corrections }).score ?? 0
  return scoreWith([correction, ...others]) - scoreWith(judge.corrections)
}

function evidenceOf({ authorName, authorUrl, body, html, linkback }: Decided, signs: string[]): KeptEvidence {
  if (!linkback) return evidenceOfComment({ name: authorName ?? '', url: authorUrl, body, html }, signs)
  const { title, siteName, host } = linkback
  return evidenceOfLinkback({ title, excerpt: body, author: authorName, siteName: siteName ?? '', host }, signs)
}
