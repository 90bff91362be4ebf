import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import type { Shown } from '@/lib/documents/versions'
import { write } from '@/lib/documents/write'
import { move } from '@/lib/moderation/decide'
import type { State } from '@/lib/moderation/response'
import { lastDecision } from '@/lib/moderation/store'
import { findToVerify, saveLost } from './store'

const RULE = 'link-lost'

/**
 * A page no longer links to us: what it was shown for goes to the trash, by a rule and not by a person. What a person has
 * brought back from there stays.
 */
export const lose = (linkbackId: number, words: string, now: Date) =>
  write(async (tx, touch) => {
    const linkback = await findToVerify(tx, linkbackId)
    if (!linkback?.comment) return
    const { id, state } = linkback.comment
    await saveLost(tx, linkbackId, words, linkback.lostAt ?? now)
    if (linkback.lostAt || (state !== 'approved' && state !== 'pending')) return
    const change = { id, from: state, to: 'trash' as const }
    await move(tx, touch, change, { rule: RULE }, randomUUID(), now, `its page no longer links here (${words})`)
  })

/** The link is there again, and the response is what it was before; what a person has decided since then stays. */
export async function bringBack(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  comment: { id: number; state: State },
  now: Date,
) {
  const last = await lastDecision(tx, comment.id)
  const before = last?.rule === RULE ? last.fromState : null
  if (!before || comment.state !== 'trash') return
  const change = { id: comment.id, from: comment.state, to: before }
  await move(tx, touch, change, { rule: RULE }, randomUUID(), now, 'its page links here again')
}
