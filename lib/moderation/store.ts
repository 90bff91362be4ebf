import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { indexResponse } from '@/lib/db/full-text'
import { insert } from '@/lib/db/insert'
import type { Tx } from '@/lib/db/client'
import { bitOf, kindsOf } from '@/lib/spam/reason-kinds'
import type { Verdict } from '@/lib/spam/verdict'
import { isWaiting, type ResponseKind, type State } from './response'
import { inScope, type Scope } from './scope'

export type NewResponse = {
  entryId: number
  kind: ResponseKind
  parentId: number | null
  rootId: number | null
  authorName: string | null
  authorUrl: string | null
  commenterId: number | null
  userId: number | null
  body: string
  html: string
  rendererVersion: number
  createdAt: Date
  /** By somebody who had proven their address in the browser that it came from. */
  proven?: boolean
  verdict: Verdict
  addressHash: string | null
  networkHash: string | null
  submissionKey: string | null
  textHash: string
  /** What its author agreed to, where the site asks. */
  consent?: string | null
  originSystem?: string
  originId?: string
}

export type NewDecision = {
  commentId: number
  userId: number | null
  rule: string | null
  fromState: State | null
  toState: State
  reason: string
  createdAt: Date
  batch: string
}

/** @param isDoubted whether it may be by somebody else than it seems */
export async function insertResponse(tx: Tx, response: NewResponse, state: State, isDoubted: boolean) {
  const reasons = kindsOf(response.verdict) | (isDoubted ? DOUBT : 0)
  const id = await insert(tx, 'Comment', { ...response, state, reasons })
  await indexResponse(tx, id, response.authorName ?? '', response.body)
  return id
}

/** It is of who wrote it, and stays whatever is found of the words. */
const DOUBT = bitOf('doubt')

export const insertDecision = (tx: Tx, decision: NewDecision) => insert(tx, 'Decision', decision)

export type NewText = Pick<NewResponse, 'authorName' | 'body' | 'html' | 'rendererVersion' | 'textHash' | 'verdict'>

/** The words of a response, with a revision of those before if they differ. */
export async function replaceText(
  tx: Tx,
  before: { id: number; body: string; reasons: number },
  text: NewText,
  now: Date,
  userId: number | null = null,
) {
  if (before.body !== text.body) {
    await tx.revision.create({ data: { commentId: before.id, body: before.body, replacedAt: now, userId } })
  }
  const reasons = reasonsNow(before, text.verdict)
  await tx.comment.update({ where: { id: before.id }, data: { ...text, reasons, editedAt: now }, select: { id: true } })
}

export async function saveVerdict(tx: Tx, id: number, verdict: Verdict) {
  const before = await tx.comment.findUniqueOrThrow({ where: { id }, select: { reasons: true } })
  await tx.comment.update({
    where: { id },
    data: { verdict, reasons: reasonsNow(before, verdict) },
    select: { id: true },
  })
}

const reasonsNow = (before: { reasons: number }, verdict: Verdict) => kindsOf(verdict) | (before.reasons & DOUBT)

/** What a response says and where it stands, as it is in this transaction. */
export const textNow = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id }, select: { id: true, entryId: true, state: true, body: true, reasons: true } })

/** A linkback that is found to be of another kind, with its counts. */
export async function changeKind(tx: Tx, of: { id: number; kind: ResponseKind; state: State }, to: ResponseKind) {
  if (of.kind === to) return
  await tx.comment.update({ where: { id: of.id }, data: { kind: to }, select: { id: true } })
  await addToTally(tx, of.kind, of.state, -1)
  await addToTally(tx, to, of.state, 1)
}

export type Standing = { id: number; state: State; entryId: number; kind: ResponseKind; userId: number | null }

/**
 * Compare and swap: null when somebody else has decided meanwhile. What its author took back can no longer be shown or
 * wait for it.
 */
export async function swapState(tx: Tx, id: number, from: State, to: State, editedAt?: Date | null) {
  const isShownAgain = to === 'approved' || isWaiting(to)
  const [moved] = await tx.$queryRaw<Standing[]>`
    UPDATE "Comment" SET "state" = ${to} WHERE "id" = ${id} AND "state" = ${from}
    ${isShownAgain ? Prisma.sql`AND "withdrawnAt" IS NULL` : Prisma.empty} ${isAsRead(editedAt)}
    RETURNING "id", "state", "entryId", "kind", "userId"`
  return moved ?? null
}

function isAsRead(editedAt: Date | null | undefined) {
  if (editedAt === undefined) return Prisma.empty
  return editedAt === null ? Prisma.sql`AND "editedAt" IS NULL` : Prisma.sql`AND "editedAt" = ${editedAt}`
}

/** Moves one response of an entry from one count to another; null stands for not being there. */
export async function count(tx: Tx, of: { entryId: number; kind: ResponseKind }, from: State | null, to: State | null) {
  if (from) await addToTally(tx, of.kind, from, -1)
  if (to) await addToTally(tx, of.kind, to, 1)
  const change = Number(to === 'approved') - Number(from === 'approved')
  if (change === 0) return
  if (of.kind === 'comment') {
    await tx.$executeRaw`UPDATE "Entry" SET "comments" = "comments" + ${change} WHERE "id" = ${of.entryId}`
  } else await tx.$executeRaw`UPDATE "Entry" SET "linkbacks" = "linkbacks" + ${change} WHERE "id" = ${of.entryId}`
}

const addToTally = (tx: Tx, kind: ResponseKind, state: State, by: 1 | -1) =>
  tx.$executeRaw`
    INSERT INTO "Tally" ("kind", "state", "count") VALUES (${kind}, ${state}, ${by})
    ON CONFLICT ("kind", "state") DO UPDATE SET "count" = "Tally"."count" + ${by}`

/** Who decided last what still holds: a person, or a rule. */
export const lastDecision = (tx: Tx, commentId: number) =>
  tx.decision.findFirst({
    where: { commentId, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, fromState: true, toState: true, rule: true, user: { select: { name: true } } },
  })

/** Those of some responses that stand under the entries of a scope. */
export async function idsWithin(tx: Tx, of: { id: number }[], scope: Scope): Promise<Set<number>> {
  const ids = of.map(({ id }) => id)
  if (scope === null) return new Set(ids)
  const rows = await tx.comment.findMany({ where: { id: { in: ids }, ...inScope(scope) }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

export const whereItStands = (tx: Tx, id: number): Promise<Standing | null> =>
  tx.comment.findUnique({ where: { id }, select: { id: true, state: true, entryId: true, kind: true, userId: true } })

/** The rules by which comes in what nobody is known for. */
const OF_STRANGERS = ['none', 'all', 'first-time', 'defence']

/** Readers' comments that rules alone have published, or let wait, and no person has decided about. */
export const unseen = (tx: Tx, state: 'approved' | 'pending', since: Date, until: Date) =>
  tx.comment.findMany({
    where: {
      createdAt: { gte: since, lte: until },
      state,
      kind: 'comment',
      userId: null,
      proven: false,
      originSystem: null,
      decisions: { every: { rule: { in: OF_STRANGERS }, userId: null } },
    },
    select: { id: true },
    take: 500,
  })

/** What people decided with one press and nobody has undone. */
export const standingBatch = (tx: Tx, batch: string, scope: Scope) =>
  tx.decision.findMany({
    where: { batch, undoneAt: null, fromState: { not: null }, userId: { not: null }, comment: inScope(scope) },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, commentId: true, fromState: true, toState: true, createdAt: true },
      comment: { select: { kind: true } },
    },
  })

/** Trusts the person who wrote a response, if nobody has before. */
export const trustAuthorOf = (tx: Tx, commentId: number, trustedAt: Date) =>
  tx.commenter.updateMany({ where: { comments: { some: { id: commentId } }, trustedAt: null }, data: { trustedAt } })

/** Takes that back; whoever was trusted at another moment was so by somebody else. */
export const untrust = (tx: Tx, commentId: number, trustedAt: Date) =>
  tx.commenter.updateMany({ where: { comments: { some: { id: commentId } }, trustedAt }, data: { trustedAt: null } })

export const markUndone = (tx: Tx, id: number, undoneAt: Date) =>
  tx.decision.update({ where: { id }, data: { undoneAt }, select: { id: true } })

export const responsesOfOrigin = (tx: Tx, originSystem: string) =>
  tx.comment.findMany({ where: { originSystem }, select: { id: true, entryId: true, kind: true, state: true } })

/** Replies in the threads of some responses that have another origin, older ones first. */
export const repliesFromElsewhere = (tx: Tx, rootIds: number[], originSystem: string) =>
  tx.comment.findMany({
    where: { rootId: { in: rootIds }, OR: [{ originSystem: null }, { originSystem: { not: originSystem } }] },
    orderBy: { id: 'asc' },
    select: { id: true, parentId: true },
  })

export const setRoot = (tx: Tx, id: number, rootId: number | null) =>
  tx.comment.update({ where: { id }, data: { rootId }, select: { id: true } })

export async function deleteResponses(tx: Tx, ids: number[]) {
  await tx.linkback.deleteMany({ where: { commentId: { in: ids } } })
  await tx.comment.deleteMany({ where: { id: { in: ids } } })
}

/** SQLite counts on from the highest number that ever was, unless told otherwise. */
export const freeNumbers = (tx: Tx) =>
  tx.$executeRaw`UPDATE sqlite_sequence SET seq = (SELECT COALESCE(MAX(id), 0) FROM "Comment") WHERE name = 'Comment'`
