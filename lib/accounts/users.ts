import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { changed } from '@/lib/documents/versions'
import { err, ok, type Result } from '@/lib/result'
import { fitsPassword, hashPassword, makePassword } from './password'
import { MIN_PASSWORD_LENGTH } from './password-rule'
import {
  countUsers,
  deleteSessionsOf,
  findUser,
  findUserByEmail,
  insertUser,
  setName,
  setPasswordHash,
  type Role,
} from './store'

type NewOwner = { email: string; password: string; generated: boolean }

/** Makes the first owner while there is nobody; what it returns is printed once. */
export async function makeFirstOwner(
  email: string,
  password: string | undefined,
  name: string,
  now: Date,
): Promise<NewOwner | null> {
  if ((await countUsers(db())) > 0) return null
  const chosen = password ?? makePassword()
  await addUser(email, chosen, name, 'owner', now)
  return { email, password: chosen, generated: password === undefined }
}

export async function addUser(
  email: string,
  password: string,
  name: string,
  role: Role,
  now: Date,
  authorSlug: string | null = null,
): Promise<Result<null, 'taken'>> {
  const passwordHash = await hashPassword(password)
  try {
    await insertUser(db(), { email: email.trim().toLowerCase(), name, passwordHash, role, authorSlug, createdAt: now })
    changed('team')
    return ok(null)
  } catch (error) {
    if (isUniqueViolation(error)) return err('taken')
    throw error
  }
}

/** Sets a password anew and ends all sessions of the account. */
export async function resetPassword(email: string, password: string): Promise<Result<null, 'unknown'>> {
  const user = await findUserByEmail(db(), email.trim().toLowerCase())
  if (!user) return err('unknown')
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    await setPasswordHash(tx, user.id, passwordHash)
    await deleteSessionsOf(tx, user.id)
  })
  return ok(null)
}

/** What an account is called, in the desk and beside its decisions. */
export async function renameUser(id: number, name: string) {
  await setName(db(), id, name)
  changed('team')
}

export type PasswordError = 'wrong' | 'short'

/** Changes one's own password; the other sessions of the account end. */
export async function changePassword(
  who: { id: number; sid: string },
  old: string,
  password: string,
): Promise<Result<null, PasswordError>> {
  if (password.length < MIN_PASSWORD_LENGTH) return err('short')
  const user = await findUser(db(), who.id)
  if (!user || !(await fitsPassword(user.passwordHash, old))) return err('wrong')
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    await setPasswordHash(tx, who.id, passwordHash)
    await deleteSessionsOf(tx, who.id, who.sid)
  })
  return ok(null)
}
