import type { Digest, Role, User } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'

export type { Digest, Role }

export const countUsers = (tx: Tx) => tx.user.count()

export const findUserByEmail = (tx: Tx, email: string) => tx.user.findUnique({ where: { email } })

export const findUser = (tx: Tx, id: number) => tx.user.findUnique({ where: { id } })

/** What everybody with an account is called, closed ones as well. */
export const allNames = (tx: Tx) => tx.user.findMany({ select: { name: true } })

export const insertUser = (
  tx: Tx,
  user: { email: string; name: string; passwordHash: string; role: Role; authorSlug?: string | null; createdAt: Date },
) => tx.user.create({ data: user, select: { id: true } })

export const setPasswordHash = (tx: Tx, id: number, passwordHash: string) =>
  tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } })

export const setName = (tx: Tx, id: number, name: string) =>
  tx.user.update({ where: { id }, data: { name }, select: { id: true } })

export const insertSession = (tx: Tx, session: { id: string; userId: number; createdAt: Date; expiresAt: Date }) =>
  tx.session.create({ data: session, select: { id: true } })

/** What every page of the admin knows of who asks for it. */
const SIGNED_IN = { id: true, email: true, name: true, role: true, authorSlug: true, seesEmails: true } as const
export type SignedIn = Pick<User, keyof typeof SIGNED_IN>

export const findSession = (tx: Tx, id: string) =>
  tx.session.findUnique({
    where: { id },
    select: { id: true, expiresAt: true, user: { select: { ...SIGNED_IN, closedAt: true } } },
  })

export const sessionsOf = (tx: Tx, userId: number) =>
  tx.session.findMany({ where: { userId }, orderBy: { createdAt: 'desc' } })

export const deleteSession = (tx: Tx, id: string, userId?: number) =>
  tx.session.deleteMany({ where: { id, ...(userId !== undefined && { userId }) } })

export const deleteSessionsOf = (tx: Tx, userId: number, except?: string) =>
  tx.session.deleteMany({ where: { userId, ...(except !== undefined && { id: { not: except } }) } })

export const deleteExpiredSessions = (tx: Tx, now: Date) => tx.session.deleteMany({ where: { expiresAt: { lt: now } } })

/** Everybody who sits or sat at the desk, those with an open account first. */
export const members = (tx: Tx) =>
  tx.user.findMany({
    orderBy: [{ closedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: { ...SIGNED_IN, createdAt: true, closedAt: true },
  })

export const countOwners = (tx: Tx) => tx.user.count({ where: { role: 'owner', closedAt: null } })

export const setMember = (tx: Tx, id: number, data: Pick<User, 'role' | 'seesEmails' | 'authorSlug'>) =>
  tx.user.update({ where: { id }, data, select: { id: true } })

export const setClosed = (tx: Tx, id: number, closedAt: Date | null) =>
  tx.user.update({ where: { id }, data: { closedAt }, select: { id: true } })

export const setDigest = (tx: Tx, id: number, digest: Digest) =>
  tx.user.update({ where: { id }, data: { digest }, select: { id: true } })

export const findDigest = (tx: Tx, id: number) => tx.user.findUniqueOrThrow({ where: { id }, select: { digest: true } })

type NewInvitation = {
  email: string
  role: Role
  authorSlug: string | null
  tokenHash: string
  userId: number
  createdAt: Date
  expiresAt: Date
}

export const insertInvitation = (tx: Tx, data: NewInvitation) => tx.invitation.create({ data, select: { id: true } })

export const findInvitation = (tx: Tx, tokenHash: string) => tx.invitation.findUnique({ where: { tokenHash } })

export const waitingInvitations = (tx: Tx, now: Date) =>
  tx.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { id: 'desc' },
    select: { id: true, email: true, role: true, authorSlug: true, createdAt: true, expiresAt: true },
  })

/** False when somebody has used it, or it was withdrawn, meanwhile. */
export async function setAccepted(tx: Tx, id: number, acceptedAt: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt },
  })
  return count === 1
}

export const revokeInvitation = (tx: Tx, id: number, revokedAt: Date) =>
  tx.invitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null }, data: { revokedAt } })

export const revokeInvitationsTo = (tx: Tx, email: string, revokedAt: Date) =>
  tx.invitation.updateMany({ where: { email, acceptedAt: null, revokedAt: null }, data: { revokedAt } })

/** What is over is forgotten after a while, with the address that it names. */
export const deleteOldInvitations = (tx: Tx, before: Date) =>
  tx.invitation.deleteMany({ where: { expiresAt: { lt: before } } })
