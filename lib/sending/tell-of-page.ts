import { content } from '@/lib/articles/content'
import type { Tx } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import { hostOf } from '@/lib/linkbacks/host-of'
import { sendJob } from './jobs'
import { placeToday, planSending, type Telling } from './plan-sending'
import { addLink, forgetLinks, tellAgain, type SentRow } from './store'

/** Writes down what a change of a page means for its links, and a job for each that has to be told. */
export async function tellOfPage(
  tx: Tx,
  of: { entryId: number; commentId: number | null },
  rows: SentRow[],
  page: Telling,
  now: Date,
) {
  const { source, version } = page
  const plan = planSending(rows, page, (address) => placeToday(address, content(), settings().siteUrl))
  const waiting = [...plan.again, ...plan.gone]
  for (const id of plan.again) await tellAgain(tx, id, { version, isThere: true })
  for (const id of plan.gone) await tellAgain(tx, id, { version, isThere: false })
  for (const target of plan.add) {
    const added = await addLink(tx, { ...of, source, target, host: hostOf(target), version, createdAt: now })
    waiting.push(added.id)
  }
  if (plan.forget.length) await forgetLinks(tx, plan.forget)
  for (const sentLinkId of waiting) await enqueue(tx, sendJob({ sentLinkId }, now, now))
}
