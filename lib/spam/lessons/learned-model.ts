import { db } from '@/lib/db/client'
import { forget, learn, newModel, refill, type Model } from '../judge/model'
import { parse } from '../judge/serialize'
import { beliefOf, type JudgeOf } from '../judge-of'
import { isEmpty, lessonOf } from './lesson'
import { latestLessons, snapshot, turnsAfter } from './store'

/** A model, and the last of the lessons learned and forgotten that it knows of. */
export type LearnedModel = { model: Model; upTo: number }

/** As it was kept last, or as it is before it has learned anything. */
export async function loadModel(of: JudgeOf): Promise<LearnedModel> {
  const kept = await snapshot(db(), of === 'linkbacks')
  const model = kept && parse(kept.bytes, beliefOf(of))
  return model ? { model, upTo: kept.upTo } : { model: newModel(beliefOf(of)), upTo: 0 }
}

const AT_ONCE = 100
/** For so long at a time nobody else is served. */
const PIECE_MS = 8

/** Learns and forgets what this and other processes have decided since, in the order in which it was. */
export async function catchUp(learned: LearnedModel, of: JudgeOf): Promise<void> {
  let begun = performance.now()
  for (;;) {
    const turns = await turnsAfter(db(), of === 'linkbacks', learned.upTo, AT_ONCE)
    for (const turn of turns) {
      const lesson = lessonOf(turn.lesson)
      // One whose words somebody had erased can neither be learned nor forgotten any more: what it counts for stays.
      if (turn.learned && !isEmpty(lesson)) learn(learned.model, lesson)
      if (!turn.learned && !isEmpty(lesson)) forget(learned.model, lesson)
      learned.upTo = turn.id
      if (performance.now() - begun > PIECE_MS) {
        await new Promise((resolve) => setImmediate(resolve))
        begun = performance.now()
      }
    }
    if (turns.length < AT_ONCE) break
  }
  await refillFrom(learned.model, of)
}

/** Where lessons were forgotten there may be room again for older ones. */
async function refillFrom(model: Model, of: JudgeOf) {
  while (model.mayHaveRoom) {
    const rows = await latestLessons(db(), of === 'linkbacks', AT_ONCE, model.droppedUpTo)
    const lessons = rows.map(lessonOf).filter((lesson) => !isEmpty(lesson))
    refill(model, lessons, rows.length < AT_ONCE ? 0 : rows.at(-1)!.id - 1)
  }
}
