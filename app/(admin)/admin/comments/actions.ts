'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { decide, type Seen } from '@/lib/moderation/decide'
import { STATES } from '@/lib/moderation/response'
import { scopeOf } from '@/lib/moderation/scope'
import { undo } from '@/lib/moderation/undo'
import { wayBack } from './way-back'

const state = z.enum(STATES)

/** `123:pending`: a response and the state that it was seen in, and behind it when its words had changed, if ever. */
const seen = z
  .string()
  .regex(/^\d{1,10}:[a-z]+(?::\d{1,15})?$/)
  .transform((text) => text.split(':'))
  .transform(([id, state, ms]) => ({ id: Number(id), state, editedAt: ms === undefined ? null : new Date(Number(ms)) }))
  .pipe(z.object({ id: z.number().int().min(1).max(2_147_483_647), state, editedAt: z.date().nullable() }))

/** A button of one row says all: `approved:123:pending`. */
const single = z
  .string()
  .regex(/^[a-z]+:\d{1,10}:[a-z]+(?::\d{1,15})?$/)
  .transform((text) => ({ to: text.slice(0, text.indexOf(':')), seen: text.slice(text.indexOf(':') + 1) }))
  .pipe(z.object({ to: state, seen }))

const many = z.object({ to: state, seen: z.array(seen).max(100) })

/** Decides about one response or about those that are ticked. */
export async function decideAction(form: FormData) {
  const who = await requireMay('moderate')
  const back = wayBack(form.get('back'))
  const choice = readChoice(form)
  if (!choice?.seen.length) redirect(back({}))
  const { batch, decided, overtaken } = await decide(
    choice.seen,
    choice.to,
    { userId: who.id, scope: scopeOf(who) },
    new Date(),
  )
  redirect(
    back({ undo: decided.length ? batch : undefined, overtaken: overtaken.map(({ id }) => id).join(',') || undefined }),
  )
}

function readChoice(form: FormData): { to: Seen['state']; seen: Seen[] } | null {
  const one = single.safeParse(form.get('one'))
  if (one.success) return { to: one.data.to, seen: [one.data.seen] }
  const ticked = many.safeParse({ to: form.get('to'), seen: form.getAll('seen') })
  return ticked.success ? ticked.data : null
}

export async function undoAction(form: FormData) {
  const who = await requireMay('moderate')
  const back = wayBack(form.get('back'))
  const batch = z.uuid().safeParse(form.get('batch'))
  if (!batch.success) redirect(back({}))
  const { undone, overtaken } = await undo(batch.data, new Date(), scopeOf(who))
  redirect(
    back({
      undone: undone.length ? batch.data : undefined,
      overtaken: overtaken.map(({ id }) => id).join(',') || undefined,
    }),
  )
}
