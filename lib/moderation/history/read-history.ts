import { db } from '@/lib/db/client'
import {
  decisionsUpTo,
  lastOf,
  placeFurtherBack,
  runsOf,
  sizesOf,
  whoDecides,
  wholeDecisions,
  type HistorySearch,
  type Place,
} from './store'
import { whyNot } from './why-not'

export const HISTORY_PAGE = 50
/** As many decisions are looked through for one page; what is rare may need another look further back. */
const LOOKED_AT = 20_000
/** Beyond that, how many were decided together is no number that helps. */
const COUNTED = 101

export type HistoryItem = Awaited<ReturnType<typeof itemsOf>>[number]

export type HistoryPage = {
  items: HistoryItem[]
  /** Where the page after it begins, or where to look on; null at the end. */
  next: Place | null
  /** Whether it ends because enough has been looked through. */
  isCut: boolean
}

export async function readHistory(search: HistorySearch, now: Date): Promise<HistoryPage> {
  const end = await placeFurtherBack(db(), search, LOOKED_AT)
  const found = await decisionsUpTo(db(), search, end, HISTORY_PAGE + 1)
  const shown = found.slice(0, HISTORY_PAGE)
  const isFull = found.length > HISTORY_PAGE
  const items = await itemsOf(
    shown.map(({ id }) => id),
    now,
  )
  return { items, next: isFull ? (shown.at(-1) ?? null) : end, isCut: !isFull && end !== null }
}

async function itemsOf(ids: number[], now: Date) {
  const decisions = await wholeDecisions(db(), ids)
  const batches = decisions.map(({ batch }) => batch)
  const last = await lastOf(
    db(),
    decisions.map(({ commentId }) => commentId),
  )
  const [sizes, runs] = [await sizesOf(db(), batches, COUNTED), await runsOf(db(), batches)]
  return decisions.map((decision) => ({
    ...decision,
    why: whyNot({ ...decision, withdrawnAt: decision.comment.withdrawnAt }, last.has(decision.id), now),
    /** How many were decided with the same press. */
    together: sizes.get(decision.batch) ?? 1,
    run: runs.get(decision.batch) ?? null,
  }))
}

export const readDeciders = () => whoDecides(db())
