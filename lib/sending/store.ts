import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'

const SENT_ROW = {
  id: true,
  source: true,
  target: true,
  state: true,
  isThere: true,
  version: true,
  endpoint: true,
  attempts: true,
} as const

export type SentRow = Awaited<ReturnType<typeof rowsOfEntry>>[number]
export type SentState = SentRow['state']

/** Which version of each entry the pages that it links to were told of. */
export async function allTold(tx: Tx): Promise<{ id: number; told: string | null }[]> {
  // As many rows as there ever were files, at each change of one: so without Prisma's detour.
  const rows = await tx.$queryRaw<{ id: number | bigint; told: string | null }[]>`SELECT "id", "told" FROM "Entry"`
  return rows.map(({ id, told }) => ({ id: Number(id), told }))
}

export const toldOf = (tx: Tx, id: number) => tx.entry.findUnique({ where: { id }, select: { told: true } })

export const setTold = (tx: Tx, id: number, told: string) =>
  tx.entry.update({ where: { id }, data: { told }, select: { id: true } })

/** Many at once: an import brings thousands. */
export async function setAllTold(tx: Tx, entries: { id: number; told: string }[]) {
  const cases = entries.map(({ id, told }) => Prisma.sql`WHEN ${id} THEN ${told}`)
  const ids = entries.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE "Entry" SET "told" = CASE "id" ${Prisma.join(cases, ' ')} END WHERE "id" IN (${Prisma.join(ids)})`
}

/** Links of the entry itself, without those of the comments below. */
export const rowsOfEntry = (tx: Tx, entryId: number) =>
  tx.sentLink.findMany({ where: { entryId, commentId: null }, orderBy: { id: 'asc' }, select: SENT_ROW })

export const rowsOfComment = (tx: Tx, commentId: number): Promise<SentRow[]> =>
  tx.sentLink.findMany({ where: { commentId }, orderBy: { id: 'asc' }, select: SENT_ROW })

/** Comments below an entry whose links were told. */
export async function commentsWithLinks(tx: Tx, entryId: number): Promise<number[]> {
  const rows = await tx.sentLink.findMany({
    where: { entryId, commentId: { not: null } },
    distinct: ['commentId'],
    select: { commentId: true },
  })
  return rows.flatMap(({ commentId }) => commentId ?? [])
}

const FRESH = { state: 'waiting', attempts: 0, nextTryAt: null } as const

type NewLink = {
  entryId: number
  commentId: number | null
  source: string
  target: string
  host: string
  version: string
  createdAt: Date
}

/** An address that another entry has left to this one may have told the same before. */
export const addLink = (tx: Tx, { entryId, commentId, version, ...link }: NewLink) =>
  tx.sentLink.upsert({
    where: { source_target: { source: link.source, target: link.target } },
    create: { ...link, entryId, commentId, version },
    update: { entryId, commentId, version, isThere: true, ...FRESH },
    select: { id: true },
  })

export const tellAgain = (tx: Tx, id: number, change: { version?: string; isThere?: boolean } = {}) =>
  tx.sentLink.update({ where: { id }, data: { ...change, ...FRESH }, select: { id: true } })

export const forgetLinks = (tx: Tx, ids: number[]) => tx.sentLink.deleteMany({ where: { id: { in: ids } } })

/** What the links of a comment need: its words, and whose they are. */
export const ownComment = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: { entryId: true, userId: true, kind: true, state: true, html: true },
  })

export const findToSend = (tx: Tx, id: number) =>
  tx.sentLink.findUnique({
    where: { id },
    select: {
      ...SENT_ROW,
      entryId: true,
      host: true,
      protocol: true,
      nextTryAt: true,
      entry: { select: { title: true } },
      comment: { select: { html: true } },
    },
  })
export type ToSend = NonNullable<Awaited<ReturnType<typeof findToSend>>>

/** Takes a link in hand until a moment, so that a second run leaves it alone; false when another was first. */
export async function claimLink(tx: Tx, { id, version, attempts }: ToSend, now: Date, until: Date) {
  const { count } = await tx.sentLink.updateMany({
    where: { id, version, attempts, state: 'waiting', OR: [{ nextTryAt: null }, { nextTryAt: { lte: now } }] },
    data: { attempts: attempts + 1, triedAt: now, nextTryAt: until },
  })
  return count === 1
}

export type Outcome = {
  state: SentState
  answer: string
  protocol?: 'webmention' | 'pingback' | 'trackback'
  endpoint?: string
  nextTryAt: Date | null
}

/** False when the page has changed meanwhile, or somebody wants it sent again: then another run has the last word. */
export async function recordOutcome(tx: Tx, { id, version, attempts, isThere }: ToSend, outcome: Outcome) {
  const { count } = await tx.sentLink.updateMany({
    where: { id, version, isThere, attempts: attempts + 1, state: 'waiting' },
    data: outcome,
  })
  return count === 1
}

export const silentAmong = (tx: Tx, hosts: string[]) =>
  tx.silentHost.findFirst({ where: { host: { in: hosts } }, select: { host: true, optedOut: true } })

export const listSilentHosts = (tx: Tx) =>
  tx.silentHost.findMany({ orderBy: { host: 'asc' }, select: { host: true, optedOut: true, createdAt: true } })

/** The owner's word stands beside that of the host. */
export const insertSilentHost = (tx: Tx, host: string, createdAt: Date) =>
  tx.silentHost.upsert({
    where: { host },
    create: { host, optedOut: false, createdAt },
    update: {},
    select: { host: true },
  })

export const deleteSilentHost = (tx: Tx, host: string) => tx.silentHost.deleteMany({ where: { host } })

export const silenceWaiting = (tx: Tx, host: string, answer: string) =>
  tx.sentLink.updateMany({
    where: { host, state: 'waiting' },
    data: { state: 'silenced', answer, nextTryAt: null },
  })

export const silencedIds = async (tx: Tx, host: string): Promise<number[]> =>
  (await tx.sentLink.findMany({ where: { host, state: 'silenced' }, select: { id: true } })).map(({ id }) => id)

export async function tellAllAgain(tx: Tx, host: string) {
  await tx.sentLink.updateMany({ where: { host, state: 'silenced' }, data: FRESH })
}

export type SentFilter = {
  state: SentState | null
  host: string | null
  /** The number of the last link of the page before. */
  after: number | null
}

export const listSent = (tx: Tx, { state, host, after }: SentFilter, limit: number) =>
  tx.sentLink.findMany({
    where: {
      ...(state !== null && { state }),
      ...(host !== null && { host }),
      ...(after !== null && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      source: true,
      target: true,
      host: true,
      state: true,
      isThere: true,
      protocol: true,
      endpoint: true,
      answer: true,
      attempts: true,
      triedAt: true,
      nextTryAt: true,
      commentId: true,
      entry: { select: { id: true, kind: true, slug: true, title: true } },
    },
  })

export const whereLinkStands = (tx: Tx, id: number) =>
  tx.sentLink.findUnique({ where: { id }, select: { id: true, state: true } })
