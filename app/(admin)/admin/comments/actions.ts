'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { approveAndTrust } from '@/lib/moderation/approve-and-trust'
import { decide, type Seen } from '@/lib/moderation/decide'
import { scopeOf } from '@/lib/moderation/scope'
import { undo } from '@/lib/moderation/undo'
import { readReason } from './read-reason'
import { seen, single, state } from './read-seen'
import { wayBack } from './way-back'

const many = z.object({ to: state, seen: z.array(seen).max(100) })

/** Decides about one response or about those that are ticked. */
export async function decideAction(form: FormData) {
  const who = await requireMay('moderate')
  const back = wayBack(form.get('back'))
  const choice = readChoice(form)
  if (!choice?.seen.length) redirect(back({}))
  const now = new Date()
  const decider = { userId: who.id, scope: scopeOf(who) }
  if (choice.trust) await requireMay('people')
  const { batch, decided, overtaken } = choice.trust
    ? await approveAndTrust(choice.seen, decider, now)
    : await decide(choice.seen, choice.to, decider, now, readReason(form))
  redirect(
    back({ undo: decided.length ? batch : undefined, overtaken: overtaken.map(({ id }) => id).join(',') || undefined }),
  )
}

function readChoice(form: FormData): { to: Seen['state']; seen: Seen[]; trust: boolean } | null {
  const one = single.safeParse(form.get('one'))
  if (one.success) return { ...one.data, seen: [one.data.seen] }
  const ticked = many.safeParse({ to: form.get('to'), seen: form.getAll('seen') })
  return ticked.success ? { ...ticked.data, trust: false } : null
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
