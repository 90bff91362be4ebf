import { siteWords } from '@/lib/articles/site-words'
import { reportable, reportComment } from '@/lib/comments/report-comment'
import { answer, seeOther, type Answer } from './answers'
import { NOT_FOUND, type Plan } from './plan'
import { readForm, type Sent } from './sent'

/** GET /comments/<id>/report: the form, or with ?done a word of thanks. */
export async function reportPlan(id: number, isDone: boolean, now: Date): Promise<Plan> {
  // What was reported may have been put away since.
  if (isDone) return { kind: 'view', path: '/answers/reported' }
  if ((await reportable(id, now)) === null) return NOT_FOUND
  return { kind: 'view', path: `/answers/report?of=${id}` }
}

/** POST /comments/<id>/report. */
export async function takeReport(id: number, sent: Sent, now: Date): Promise<Answer> {
  const fields = await readForm(sent)
  if (!fields) return answer(400, 'not-a-form', {})
  const reported = await reportComment(id, fields, sent.origin.networkHash, now)
  if (reported.ok) return seeOther(`/comments/${id}/report?done`)
  const { error } = reported
  switch (error.kind) {
    case 'gone':
      return answer(404, 'not-found', {})
    case 'invalid':
      return answer(422, 'report', { of: String(id), typed: fields.reason, problem: error.problem })
    case 'too-many': {
      const problem = siteWords().standing.report.tooMany
      const headers = { 'Retry-After': String(error.retryAfter) }
      return answer(429, 'report', { of: String(id), typed: fields.reason, problem }, headers)
    }
  }
}
