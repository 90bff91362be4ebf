import { randomUUID } from 'node:crypto'
import { content } from '@/lib/articles/content'
import { db, type Tx } from '@/lib/db/client'
import { write, type Touch } from '@/lib/documents/write'
import { move } from '@/lib/moderation/decide'
import { firstState } from '@/lib/moderation/first-state'
import { err, ok, type Result } from '@/lib/result'
import { verdictSchema } from '@/lib/spam/verdict'
import { readConfirmLink, type Claim, type LinkError } from './confirm-link'
import { doubtAbout } from './doubt'
import { guestPass } from './guest'
import { isKnown } from './is-known'
import { callThem } from './regulars'
import {
  commentToProve,
  confirmFollowing,
  findPerson,
  savePerson,
  setProven,
  type CommentToProve,
  type Person,
} from './store'

export type ProofError = LinkError | 'used' | 'gone'

/** What a mailed link asks about, for who has opened it. */
export async function readClaim(token: string, now: Date): Promise<Result<CommentToProve, ProofError>> {
  const claim = readConfirmLink(token, now)
  return claim.ok ? claimed(db(), claim.value) : claim
}

async function claimed(tx: Tx, { commentId, commenterId }: Claim): Promise<Result<CommentToProve, ProofError>> {
  const comment = await commentToProve(tx, commentId)
  if (comment?.commenterId !== commenterId) return err('gone')
  return comment.proven ? err('used') : ok(comment)
}

/** What a browser keeps from now on, and the comment that is theirs. */
export type Proof = { pass: string; commentId: number }

/** Somebody has pressed the button behind the mailed link: the address is theirs, and the comment that gave it. */
export async function prove(token: string, now: Date): Promise<Result<Proof, ProofError>> {
  const claim = readConfirmLink(token, now)
  if (!claim.ok) return claim
  return write(async (tx, touch) => {
    const comment = await claimed(tx, claim.value)
    if (!comment.ok) return comment
    const person = await findPerson(tx, claim.value.commenterId)
    if (!person) return err('gone')
    const provenAt = person.provenAt ?? now
    await savePerson(tx, person.id, { provenAt })
    await callThem(tx, person, comment.value.authorName ?? '')
    await setProven(tx, comment.value.id)
    await confirmFollowing(tx, person.id, comment.value.id, now)
    await lookAgain(tx, touch, comment.value, { ...person, provenAt }, now)
    return ok({ pass: guestPass(person.id, provenAt, now), commentId: comment.value.id })
  })
}

/** What waits only because its author was not known may be shown now; what is shown gets their mark. */
async function lookAgain(tx: Tx, touch: Touch, comment: CommentToProve, person: Person, now: Date) {
  const { id, state, entryId, verdict, decisions } = comment
  if (state === 'approved') return touch(`entry:${entryId}`)
  const byPerson = decisions[0]?.userId != null
  const judged = verdictSchema.safeParse(verdict)
  if (state !== 'pending' || byPerson || !judged.success) return
  const known = await isKnown(tx, person)
  const first = firstState(judged.data, content().site.moderation, known)
  const doubt = await doubtAbout(tx, { name: comment.authorName ?? '', person, proven: true })
  if (first.state !== 'approved' || doubt !== null) return
  const change = { id, from: state, to: first.state }
  await move(tx, touch, change, { rule: 'proven' }, randomUUID(), now, `its address is proven: ${first.reason}`)
}

/** Whoever owns the address wants no mail from here, whoever types it. */
export async function silence(token: string, now: Date): Promise<Result<null, LinkError>> {
  const claim = readConfirmLink(token, now)
  if (!claim.ok) return claim
  const { commenterId } = claim.value
  await write(async (tx) => {
    if (await findPerson(tx, commenterId)) await savePerson(tx, commenterId, { silentAt: now })
  })
  return ok(null)
}
