import type { Role, User } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'

export type { Role }

export const countUsers = (tx: Tx) => tx.user.count()

export const findUserByEmail = (tx: Tx, email: string) => tx.user.findUnique({ where: { email } })

export const findUser = (tx: Tx, id: number) => tx.user.findUnique({ where: { id } })

export const insertUser = (
  tx: Tx,
  user: { email: string; name: string; passwordHash: string; role: Role; createdAt: Date },
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
