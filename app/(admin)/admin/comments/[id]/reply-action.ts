'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import type { ReplyState } from '@/components/admin/reply-form'
import { replyAsAuthor } from '@/lib/comments/reply-as-author'
import { scopeOf } from '@/lib/moderation/scope'
import { STATES } from '@/lib/moderation/response'

const schema = z.object({
  id: z.coerce.number().int().min(1).max(2_147_483_647),
  state: z.enum(STATES),
  body: z.string().max(100_000),
})

export async function replyAction(_: ReplyState, form: FormData): Promise<ReplyState> {
  const who = await requireMay('moderate')
  const typed = form.get('body')
  const parsed = schema.safeParse({ id: form.get('id'), state: form.get('state'), body: typed })
  if (!parsed.success) return { body: typeof typed === 'string' ? typed.slice(0, 100_000) : '', error: 'too-long' }
  const { id, state, body } = parsed.data
  const reply = await replyAsAuthor({ id, state }, body, who, new Date(), scopeOf(who))
  if (!reply.ok) return { body, error: reply.error }
  redirect(`/admin/comments/${id}?replied=${reply.value.id}`)
}
