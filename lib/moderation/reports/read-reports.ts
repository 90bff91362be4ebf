import { db } from '@/lib/db/client'
import { openReports, reportedResponses, settleReports } from './store'

/** More than these are not worked through at once. */
const AT_ONCE = 200

export type Reported = Awaited<ReturnType<typeof readReported>>['items'][number]

/** What readers reported and nobody has decided about yet, that with the oldest report first. */
export async function readReported() {
  const reports = await openReports(db(), AT_ONCE + 1)
  const ids = [...new Set(reports.map((report) => report.commentId))]
  const rows = new Map((await reportedResponses(db(), ids)).map((row) => [row.id, row]))
  const items = ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [{ ...row, reports: reports.filter((report) => report.commentId === id) }] : []
  })
  return { items, more: reports.length > AT_ONCE }
}

/** How many responses are reported, as far as they are counted. */
export const countReported = async () =>
  new Set((await openReports(db(), AT_ONCE)).map((report) => report.commentId)).size

/** The desk has looked and lets a response stand; its readers do not hold it any more. */
export const dismissReports = (commentId: number, now: Date) => settleReports(db(), commentId, now)
