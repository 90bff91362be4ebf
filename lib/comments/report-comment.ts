import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { siteWords } from '@/lib/articles/site-words'
import { db } from '@/lib/db/client'
import { takeReport } from '@/lib/moderation/reports/take-report'
import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'
import { err, ok, type Result } from '@/lib/result'
import { checkFormToken } from './form-token'
import { placeOf } from './place-of'
import { threadPlace } from './store'
import type { Words } from '@/lib/words/words'

export const MAX_REPORT_LENGTH = 500

/** Nobody finds so much to report, and a dormitory may share one network. */
const PER_NETWORK = [
  { points: 5, duration: 60 },
  { points: 30, duration: 3_600 },
]
const limit = () => once('report-limiter', () => new RateLimit(PER_NETWORK))

const schema = (words: Words['standing']['report']) =>
  z.object({
    reason: z
      .string()
      .default('')
      .transform((text) => text.replace(/\s+/g, ' ').trim())
      .pipe(z.string().min(3, words.noReason).max(MAX_REPORT_LENGTH, words.longReason(MAX_REPORT_LENGTH))),
    token: z.string().default(''),
    website_confirm: z.string().default(''),
  })

export type ReportError =
  { kind: 'gone' } | { kind: 'invalid'; problem: string } | { kind: 'too-many'; retryAfter: number }

/** A reader says that a response should not be there. Said twice, it is said once. */
export async function reportComment(
  id: number,
  fields: Record<string, string>,
  networkHash: string,
  now: Date,
): Promise<Result<null, ReportError>> {
  const entryId = await reportable(id, now)
  if (entryId === null) return err({ kind: 'gone' })
  const words = siteWords().standing.report
  const form = schema(words).safeParse(fields)
  if (!form.success) return err({ kind: 'invalid', problem: form.error.issues[0]!.message })
  const { reason, token, website_confirm } = form.data
  // A machine is thanked like anybody.
  if (website_confirm !== '') return ok(null)
  const tokenState = checkFormToken(token, entryId, now)
  if (tokenState !== 'good') return err({ kind: 'invalid', problem: words.oldForm })
  const ms = await limit().count(networkHash)
  if (ms !== null) return err({ kind: 'too-many', retryAfter: Math.ceil(ms / 1_000) })
  await takeReport({ commentId: id, reason, networkHash }, content().site.reports.holdAt, now)
  return ok(null)
}

/** The entry of a response that everybody can see; null for any other. */
export async function reportable(id: number, now: Date): Promise<number | null> {
  if ((await placeOf(id, now)) === null) return null
  return (await threadPlace(db(), id))?.entryId ?? null
}
