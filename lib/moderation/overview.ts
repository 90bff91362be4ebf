import { db } from '@/lib/db/client'
import { deadJobs } from '@/lib/jobs/store'
import type { Scope } from './scope'
import { countSince, newestDecisions, unverifiedLinkbacks } from './desk/store'

const WEEK_MS = 7 * 86_400_000

/** What no tally answers is counted so far, and said as “more than 1,000”. */
const COUNTED = 1_000

/** What came in within seven days: a number, or that there were more than are counted. */
export async function cameInThisWeek(now: Date): Promise<{ count: number; more: boolean }> {
  const count = await countSince(db(), new Date(now.getTime() - WEEK_MS), COUNTED + 1)
  return { count: Math.min(count, COUNTED), more: count > COUNTED }
}

export type LoggedDecision = Awaited<ReturnType<typeof newestDecisions>>[number]

/** As far back as the newest decisions are looked for among what rules admitted. */
const LOOKED_AT = 200

/** The newest changes of mind; that something came in is not one. */
export async function latestDecisions(limit: number, scope: Scope = null): Promise<LoggedDecision[]> {
  const log = await newestDecisions(db(), LOOKED_AT, scope)
  return log.filter((decision) => decision.fromState !== null).slice(0, limit)
}

export type UnverifiedLinkback = Awaited<ReturnType<typeof unverifiedLinkbacks>>[number]

export const newestUnverified = (): Promise<UnverifiedLinkback[]> => unverifiedLinkbacks(db(), 50)

export const jobsThatGaveUp = () => deadJobs(db(), 20)
