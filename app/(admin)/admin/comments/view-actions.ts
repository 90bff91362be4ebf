'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { removeView, saveView } from '@/lib/moderation/views/saved-views'
import { queueHref, queueQuery, readFrom } from './queue-address'

/** The list that is looked at, in the one way in which its address is written. */
const listOf = (form: FormData) => readFrom(z.string().max(2_000).catch('').parse(form.get('query')))!

export async function saveViewAction(form: FormData) {
  const { id } = await requireMay('moderate')
  const list = listOf(form)
  await saveView(
    id,
    z.string().max(1_000).catch('').parse(form.get('name')),
    queueQuery(list, { undo: null }),
    new Date(),
  )
  redirect(queueHref(list))
}

export async function removeViewAction(form: FormData) {
  const { id } = await requireMay('moderate')
  const view = z.coerce.number().int().min(1).max(2_147_483_647).safeParse(form.get('view'))
  if (view.success) await removeView(view.data, id)
  redirect(queueHref(listOf(form)))
}
