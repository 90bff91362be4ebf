'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { bulkFilterSchema } from '@/lib/moderation/bulk/bulk-filter'
import { startBulk } from '@/lib/moderation/bulk/start-run'
import { undoRun } from '@/lib/moderation/bulk/bulk-piece'
import { STATES } from '@/lib/moderation/response'
import { filterOf, queueHref, readFrom } from '../comments/queue-address'
import { readReason } from '../comments/read-reason'

const number = z.coerce.number().int().min(0).max(2_147_483_647)
const schema = z.object({ query: z.string().max(2_000), upTo: number, to: z.enum(STATES) })

/** Decides about all that a search catches: few at once, many in the background. */
export async function bulkAction(form: FormData) {
  const { id: userId } = await requireMay('moderate-all')
  const parsed = schema.safeParse({ query: form.get('query'), upTo: form.get('upTo'), to: form.get('to') })
  const list = parsed.success ? readFrom(parsed.data.query) : null
  if (!parsed.success || !list) redirect('/admin/comments')
  const filter = bulkFilterSchema.parse({ ...filterOf(list), upTo: parsed.data.upTo })
  const started = await startBulk(filter, parsed.data.to, readReason(form), userId, new Date())
  if (started === null) redirect(queueHref(list))
  redirect('run' in started ? `/admin/bulk/${started.run}` : queueHref(list, { undo: started.batch }))
}

export async function undoRunAction(form: FormData) {
  await requireMay('moderate-all')
  const id = number.safeParse(form.get('run'))
  if (!id.success) redirect('/admin/comments')
  await undoRun(id.data, new Date())
  redirect(`/admin/bulk/${id.data}`)
}
