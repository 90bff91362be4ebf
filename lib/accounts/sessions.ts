import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import { deleteSession, deleteSessionsOf, findSession, insertSession, sessionsOf, type SignedIn } from './store'

const SESSION_MS = 30 * 86_400_000
export const SESSION_SECONDS = SESSION_MS / 1_000

/** Who is signed in, and in which browser. */
export type Moderator = SignedIn & { sid: string }

/** A new row for a browser that has signed in; the cookie carries its id. */
export async function openSession(userId: number, now: Date): Promise<string> {
  const id = randomBytes(24).toString('base64url')
  await insertSession(db(), { id, userId, createdAt: now, expiresAt: new Date(now.getTime() + SESSION_MS) })
  return id
}

/** Who has this session, if it has neither been ended nor run out. Asked at every request to the admin. */
export async function whoIs(sid: unknown, now: Date): Promise<Moderator | null> {
  if (typeof sid !== 'string') return null
  const session = await findSession(db(), sid)
  if (!session || session.expiresAt <= now) return null
  const { closedAt, ...user } = session.user
  return closedAt === null ? { ...user, sid } : null
}

export const endSession = (sid: string) => deleteSession(db(), sid)

/** The browsers in which an account is signed in now. */
export const openSessions = async (userId: number, now: Date) =>
  (await sessionsOf(db(), userId)).filter(({ expiresAt }) => expiresAt > now)

/** The beginning of its id, which is worth nothing by itself, says which one of an account's is meant. */
export async function endSessionByKey(userId: number, key: string) {
  const session = key && (await sessionsOf(db(), userId)).find(({ id }) => id.startsWith(key))
  if (session) await deleteSession(db(), session.id, userId)
}

export const endOtherSessions = ({ id, sid }: Moderator) => deleteSessionsOf(db(), id, sid)
