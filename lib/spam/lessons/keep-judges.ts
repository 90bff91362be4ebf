import { db } from '@/lib/db/client'
import { serialize } from '../judge/serialize'
import { JUDGES } from '../judge-of'
import { learnedBy } from './current-judge'
import { deleteEnded, saveSnapshot, snapshot } from './store'

/** As long as a decision can be taken back, and a day more. */
const FINAL_AFTER_MS = 31 * 86_400_000

/** Keeps what the judges know, so that a start need not learn it all again; lessons that ended long ago go. */
export async function keepJudges(now: Date) {
  const finalBefore = new Date(now.getTime() - FINAL_AFTER_MS)
  for (const of of JUDGES) {
    const linkback = of === 'linkbacks'
    const learned = await learnedBy(of)
    const before = await snapshot(db(), linkback)
    if (learned.upTo > (before?.upTo ?? 0)) {
      const { upTo } = learned
      await saveSnapshot(db(), { linkback, upTo, bytes: Uint8Array.from(serialize(learned.model)), savedAt: now })
    }
    await deleteEnded(db(), linkback, finalBefore, learned.upTo)
  }
}
