import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import type { Shown } from '@/lib/documents/versions'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { learnFrom } from '@/lib/spam/lessons/learn-from'
import { learnNow } from '@/lib/spam/lessons/current-judge'
import { deskCommentChanged } from './desk-comment-job'
import { tellLater } from './second-opinion/jobs'
import { overtaken, type Overtaken } from './overtaken'
import { settleReports } from './reports/store'
import type { State } from './response'
import { tellOfState } from './response-news'
import type { Scope } from './scope'
import { count, idsWithin, insertDecision, swapState } from './store'

/** Who decides: a person, within their scope, or a rule with a name. */
export type Decider = { userId: number; scope?: Scope } | { rule: string }

/** What the moderator had before their eyes, so that nobody decides about something else. */
export type Seen = {
  id: number
  state: State
  /** When its words had changed last; undefined where nobody read them. */
  editedAt?: Date | null
}

export type Outcome = {
  batch: string
  decided: number[]
  /** Meanwhile decided by somebody else, with what it is now and who did it. */
  overtaken: Overtaken[]
}

/** Moves what a person saw to another state, as one step that can be undone as one; what is outside their scope stays. */
export async function decide(seen: Seen[], to: State, decider: Decider, now: Date, reason = ''): Promise<Outcome> {
  const wish = { seen, to, reason, batch: randomUUID() }
  const outcome = await write((tx, touch) => decideIn(tx, touch, wish, decider, now))
  await learnNow()
  return outcome
}

export type Wish = { seen: Seen[]; to: State; reason: string; batch: string }

/** The same as part of something larger. */
export async function decideIn(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  { seen, to, reason, batch }: Wish,
  decider: Decider,
  now: Date,
): Promise<Outcome> {
  const outcome: Outcome = { batch, decided: [], overtaken: [] }
  const scope = 'scope' in decider ? (decider.scope ?? null) : null
  const theirs = await idsWithin(tx, seen, scope)
  for (const { id, state, editedAt } of seen) {
    if (state === to || !theirs.has(id)) continue
    // What is let through is what was read; away it may go whatever it says by now.
    const read = to === 'approved' ? editedAt : undefined
    const moved = await move(tx, touch, { id, from: state, to, editedAt: read }, decider, batch, now, reason)
    if (moved) outcome.decided.push(id)
    else outcome.overtaken.push(...(await overtaken(tx, id)))
  }
  return outcome
}

type Change = { id: number; from: State; to: State; editedAt?: Date | null | undefined }

/** One response from one state to another, with its decision and counts; false when it is no longer in `from`. */
export async function move(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  change: Change,
  decider: Decider,
  batch: string,
  now: Date,
  reason: string,
): Promise<boolean> {
  if (!(await shift(tx, touch, change, now))) return false
  // Whatever a person decides answers those who had reported it.
  if ('userId' in decider) await settleReports(tx, change.id, now)
  const id = await insertDecision(tx, {
    commentId: change.id,
    userId: 'userId' in decider ? decider.userId : null,
    rule: 'rule' in decider ? decider.rule : null,
    fromState: change.from,
    toState: change.to,
    reason,
    createdAt: now,
    batch,
  })
  if ('userId' in decider) await learnFrom(tx, touch, { id, commentId: change.id, to: change.to }, now)
  if ('userId' in decider) await tellLater(tx, change.id, now)
  return true
}

/** The move alone, with the counts and without a decision; false when it is no longer in `from`. */
export async function shift(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  { id, from, to, editedAt }: Change,
  now: Date,
): Promise<boolean> {
  const row = await swapState(tx, id, from, to, editedAt)
  if (!row) return false
  await count(tx, row, from, to)
  if (row.userId !== null) await enqueue(tx, deskCommentChanged(id, now))
  await tellOfState(tx, id, to, now)
  if (from === 'approved' || to === 'approved') touch(`entry:${row.entryId}`, 'threads')
  return true
}
