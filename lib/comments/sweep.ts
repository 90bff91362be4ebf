import { db, transaction } from '@/lib/db/client'
import { reindexResponse } from '@/lib/db/full-text'
import { forgetReporters } from '@/lib/moderation/reports/store'
import { eraseText, sweepOrigins, withdrawnBefore } from './store'

const DAY_MS = 86_400_000

/** Deletes what is kept for a time only: origins after 30 days, submission keys after one, withdrawn words after 30. */
export async function sweepComments(now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await sweepOrigins(db(), ago(30), ago(1))
  await forgetReporters(db(), ago(30))
  for (const { id } of await withdrawnBefore(db(), ago(30))) {
    await transaction(async (tx) => {
      await eraseText(tx, id)
      await reindexResponse(tx, id, '', '')
    })
  }
}
