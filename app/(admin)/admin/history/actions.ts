'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { takeBackDecision } from '@/lib/moderation/history/take-back'
import { scopeOf } from '@/lib/moderation/scope'
import { undo } from '@/lib/moderation/undo'
import { parseUrl } from '@/lib/parse-url'

/** Back to the search it was pressed in, with what became of it. */
function wayBack(form: FormData, news: Record<string, string>): string {
  const typed = form.get('back')
  const url = typeof typed === 'string' ? parseUrl(typed, 'http://desk') : null
  const params = new URLSearchParams(url?.pathname === '/admin/history' ? url.search : '')
  for (const name of ['done', 'failed']) params.delete(name)
  for (const [name, value] of Object.entries(news)) params.set(name, value)
  return `/admin/history?${params}`
}

export async function takeBackAction(form: FormData) {
  const who = await requireMay('moderate')
  const id = z.coerce.number().int().min(1).max(2_147_483_647).safeParse(form.get('id'))
  if (!id.success) redirect('/admin/history')
  const taken = await takeBackDecision(id.data, scopeOf(who), new Date())
  redirect(wayBack(form, taken.ok ? { done: String(taken.value.commentId) } : { failed: taken.error }))
}

export async function takeBackAllAction(form: FormData) {
  await requireMay('moderate-all')
  const batch = z.uuid().safeParse(form.get('batch'))
  if (!batch.success) redirect('/admin/history')
  const { undone } = await undo(batch.data, new Date())
  redirect(wayBack(form, undone[0] === undefined ? { failed: 'decided-since' } : { done: String(undone[0]) }))
}
