import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { log } from '@/lib/log'
import { once } from '@/lib/once'
import type { Correction } from '../corrections/correction'
import { readAdjustments } from '../corrections/store'
import { fittedOf, type Model } from '../judge/model'
import type { Past, Thresholds } from '../judge/thresholds'
import { JUDGES, type JudgeOf } from '../judge-of'
import { DECISIONS_UNTIL_BINNING, thresholdsNow, type Strictness } from '../thresholds-now'
import { catchUp, loadModel, type LearnedModel } from './learned-model'
import { countStanding, latestPast } from './store'

/** All that a verdict needs of what was learned and set. */
export type Judge = {
  model: Model
  thresholds: Thresholds
  strictness: Strictness
  corrections: Correction[]
  /** Decisions of people that stand, counted as far as it matters. */
  decisions: number
  /** What the judge had said of the latest of them. */
  past: Past[]
}

type Kept = { learned?: LearnedModel; judge?: Judge; made?: number; working?: Promise<Judge> | undefined }
const shelf = (of: JudgeOf) => once<Kept>(`judge of ${of}`, () => ({}))

/** So many of the latest decisions set the thresholds. */
const PAST = 1_000

/** The judge as it is, with all that was decided before this was called. */
export function currentJudge(of: JudgeOf): Promise<Judge> {
  const kept = shelf(of)
  if (kept.judge && kept.made === version('judges')) return Promise.resolve(kept.judge)
  // What was decided while it was being made is taken over by the next one.
  kept.working ??= refresh(kept, of).finally(() => (kept.working = undefined))
  return kept.working
}

/** Has both judges learn at once what was just decided, if they are at work in this process. */
export async function learnNow() {
  try {
    for (const of of JUDGES) if (shelf(of).judge) await currentJudge(of)
  } catch (error) {
    // What was decided is decided; the next verdict learns it.
    log.error({ err: error }, 'a decision could not be learned from yet')
  }
}

async function refresh(kept: Kept, of: JudgeOf): Promise<Judge> {
  const made = version('judges')
  kept.learned ??= await loadModel(of)
  const { model } = kept.learned
  await catchUp(kept.learned, of)
  const { corrections, strictness } = await readAdjustments(db())
  const decisions = await countStanding(db(), DECISIONS_UNTIL_BINNING)
  const past = await latestPast(db(), of === 'linkbacks', PAST)
  const thresholds = thresholdsNow(past, decisions, strictness)
  kept.judge = { model, thresholds, strictness, corrections, decisions, past }
  kept.made = made
  // Fitted between two requests and not in the next one.
  if (!model.fitted) setImmediate(() => fittedOf(model))
  return kept.judge
}

/** What the judge of this process has learned, for it to be kept. */
export async function learnedBy(of: JudgeOf): Promise<LearnedModel> {
  await currentJudge(of)
  return shelf(of).learned!
}
