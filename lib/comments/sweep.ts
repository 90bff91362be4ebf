import { db, transaction } from '@/lib/db/client'
import { emptyResponse } from '@/lib/moderation/purge/store'
import type { Site } from '@/lib/site'
import { sweepOrigins, withdrawnBefore } from './store'

const DAY_MS = 86_400_000

/** Deletes what is kept for a time only: origins by the site’s rule, submission keys after a day, withdrawn words after 30. */
export async function sweepComments({ keepOriginsDays }: Site['privacy'], now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await sweepOrigins(db(), ago(keepOriginsDays), ago(1))
  for (const { id } of await withdrawnBefore(db(), ago(30))) {
    await transaction((tx) => emptyResponse(tx, id))
  }
}
