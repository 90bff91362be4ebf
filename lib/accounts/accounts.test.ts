import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { shelve } from '@/lib/once'
import { fitsPassword, hashPassword, makePassword } from './password'
import { endOtherSessions, endSession, endSessionByKey, openSession, openSessions, whoIs } from './sessions'
import { signIn, signInBlocked } from './sign-in'
import { deleteExpiredSessions } from './store'
import { addUser, changePassword, makeFirstOwner, renameUser, resetPassword } from './users'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const daysAfter = (days: number) => new Date(NOON.getTime() + days * 86_400_000)
const PASSWORD = 'a quiet afternoon'

// The real parameters take a tenth of a second for each hash; what is tested here is what is done with hashes.
vi.mock(import('@node-rs/argon2'), async (load) => {
  const argon = await load()
  return {
    ...argon,
    hash: vi.fn((text: Parameters<typeof argon.hash>[0]) => argon.hash(text, { memoryCost: 8, timeCost: 1 })),
    verify: vi.fn(argon.verify),
  }
})
const { hash, verify } = await import('@node-rs/argon2')

beforeEach(async () => {
  await db().user.deleteMany()
  shelve('sign-in-limiters', undefined)
  vi.mocked(hash).mockClear()
  vi.mocked(verify).mockClear()
})

async function anOwner(email = 'ruth@blog.example') {
  await addUser(email, PASSWORD, 'Ruth', 'owner', NOON)
  const { id } = await db().user.findUniqueOrThrow({ where: { email } })
  return id
}

test('passwords are hashed as RFC 9106 recommends, and only the right one fits', async () => {
  const passwordHash = await hashPassword(PASSWORD)
  expect(hash).toHaveBeenCalledWith(PASSWORD, { memoryCost: 65_536, timeCost: 3, parallelism: 1 })
  expect(passwordHash).toMatch(/^\$argon2id\$/)
  expect(await fitsPassword(passwordHash, PASSWORD)).toBe(true)
  expect(await fitsPassword(passwordHash, `${PASSWORD} `)).toBe(false)
})

test('a password that is made is long, easy to read aloud and another each time', () => {
  const made = Array.from({ length: 50 }, makePassword)
  for (const password of made) expect(password).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
  expect(new Set(made).size).toBe(50)
})

test('the first owner is made once, with the password that was given or one that is told', async () => {
  const made = await makeFirstOwner('Ruth@Blog.example', undefined, 'Ruth', NOON)
  expect(made).toMatchObject({ generated: true })
  expect(await signIn('ruth@blog.example', made!.password, 'net')).toMatchObject({ name: 'Ruth', role: 'owner' })
  expect(await makeFirstOwner('other@blog.example', PASSWORD, 'Other', NOON)).toBeNull()
  expect(await db().user.count()).toBe(1)
})

test('the password of the first owner is the one in the settings', async () => {
  expect(await makeFirstOwner('ruth@blog.example', PASSWORD, 'Ruth', NOON)).toEqual({
    email: 'ruth@blog.example',
    password: PASSWORD,
    generated: false,
  })
})

test('an address has one account, however it is written', async () => {
  await anOwner()
  expect(await addUser(' RUTH@blog.example', PASSWORD, 'Other', 'moderator', NOON)).toEqual({
    ok: false,
    error: 'taken',
  })
})

test.each(['ruth@blog.example', 'RUTH@Blog.example', '  ruth@blog.example '])('%j signs in', async (email) => {
  const id = await anOwner()
  expect(await signIn(email, PASSWORD, 'net')).toMatchObject({ id })
})

test('an address that is not known costs as much work as a wrong password', async () => {
  await anOwner()
  expect(await signIn('nobody@blog.example', PASSWORD, 'net')).toBeNull()
  expect(verify).toHaveBeenCalledTimes(1)
  vi.mocked(verify).mockClear()
  expect(await signIn('ruth@blog.example', 'wrong', 'net')).toBeNull()
  expect(verify).toHaveBeenCalledTimes(1)
})

test('not even the password of the decoy signs in', async () => {
  expect(await signIn('nobody@blog.example', 'nobody has this', 'net')).toBeNull()
})

test('after five wrong passwords from a network the address waits there, and signs in from elsewhere', async () => {
  await anOwner()
  for (let i = 0; i < 5; i++) await signIn('ruth@blog.example', 'wrong', 'here')
  vi.mocked(verify).mockClear()
  expect(await signIn(' Ruth@blog.example', PASSWORD, 'here')).toBeNull()
  expect(verify).not.toHaveBeenCalled()
  const seconds = await signInBlocked('RUTH@blog.example', 'here')
  expect(seconds).toBeGreaterThan(890)
  expect(seconds).toBeLessThanOrEqual(900)
  expect(await signInBlocked('tom@blog.example', 'here')).toBeNull()
  expect(await signIn('ruth@blog.example', PASSWORD, 'elsewhere')).not.toBeNull()
})

test('after twenty failures a network waits, whichever addresses it tried', async () => {
  await anOwner()
  for (let i = 0; i < 20; i++) await signIn(`nobody-${i}@blog.example`, 'wrong', 'here')
  expect(await signInBlocked('ruth@blog.example', 'here')).not.toBeNull()
  expect(await signIn('ruth@blog.example', PASSWORD, 'here')).toBeNull()
  expect(await signInBlocked('ruth@blog.example', 'elsewhere')).toBeNull()
})

test('those who sign in are not counted', async () => {
  await anOwner()
  for (let i = 0; i < 25; i++) await signIn('ruth@blog.example', PASSWORD, 'net')
  expect(await signInBlocked('ruth@blog.example', 'net')).toBeNull()
})

test('a session says who it is, for thirty days', async () => {
  const id = await anOwner()
  const sid = await openSession(id, NOON)
  const ruth = { id, email: 'ruth@blog.example', name: 'Ruth', role: 'owner', authorSlug: null, seesEmails: false, sid }
  expect(await whoIs(sid, daysAfter(29))).toEqual(ruth)
  expect(await whoIs(sid, daysAfter(30))).toBeNull()
})

test.each([undefined, null, 7, '', 'x', {}, ['x']])('%j is no session', async (sid) => {
  await openSession(await anOwner(), NOON)
  expect(await whoIs(sid, NOON)).toBeNull()
})

test('a session that was ended is nobody, and the others go on', async () => {
  const id = await anOwner()
  const [one, other] = [await openSession(id, NOON), await openSession(id, NOON)]
  await endSession(one)
  expect(await whoIs(one, NOON)).toBeNull()
  expect(await whoIs(other, NOON)).not.toBeNull()
})

test('of an account’s sessions one can be ended by the beginning of its id, and of another’s none', async () => {
  const [ruth, tom] = [await anOwner(), await anOwner('tom@blog.example')]
  const [sid, kept] = [await openSession(ruth, NOON), await openSession(ruth, NOON)]
  await endSessionByKey(tom, sid.slice(0, 8))
  expect(await whoIs(sid, NOON)).not.toBeNull()
  await endSessionByKey(ruth, sid.slice(0, 8))
  expect(await whoIs(sid, NOON)).toBeNull()
  expect(await whoIs(kept, NOON)).not.toBeNull()
})

test('all other sessions of an account can be ended at once, and no one else’s', async () => {
  const [ruth, tom] = [await anOwner(), await anOwner('tom@blog.example')]
  const [mine, other, toms] = [
    await openSession(ruth, NOON),
    await openSession(ruth, NOON),
    await openSession(tom, NOON),
  ]
  await endOtherSessions((await whoIs(mine, NOON))!)
  const who = await Promise.all([mine, other, toms].map((sid) => whoIs(sid, NOON)))
  expect(who.map((each) => each?.name ?? null)).toEqual(['Ruth', null, 'Ruth'])
})

test('sessions that have run out are not listed, and are swept away', async () => {
  const id = await anOwner()
  await openSession(id, NOON)
  const fresh = await openSession(id, daysAfter(5))
  expect((await openSessions(id, daysAfter(31))).map((session) => session.id)).toEqual([fresh])
  await deleteExpiredSessions(db(), daysAfter(31))
  expect(await db().session.count()).toBe(1)
})

test('a password that is set anew ends all sessions', async () => {
  const sid = await openSession(await anOwner(), NOON)
  expect(await resetPassword(' RUTH@blog.example', 'another afternoon')).toEqual({ ok: true, value: null })
  expect(await whoIs(sid, NOON)).toBeNull()
  expect(await signIn('ruth@blog.example', PASSWORD, 'net')).toBeNull()
  expect(await signIn('ruth@blog.example', 'another afternoon', 'net')).not.toBeNull()
  expect(await resetPassword('nobody@blog.example', 'another afternoon')).toEqual({ ok: false, error: 'unknown' })
})

test('who changes their password stays signed in here and nowhere else', async () => {
  const id = await anOwner()
  const [mine, other] = [await openSession(id, NOON), await openSession(id, NOON)]
  expect(await changePassword({ id, sid: mine }, PASSWORD, 'another afternoon')).toEqual({ ok: true, value: null })
  expect(await whoIs(mine, NOON)).not.toBeNull()
  expect(await whoIs(other, NOON)).toBeNull()
  expect(await signIn('ruth@blog.example', 'another afternoon', 'net')).not.toBeNull()
})

test.each([
  ['wrong', 'not my password', 'another afternoon'],
  ['short', PASSWORD, '123456789'],
])('a password is not changed when it is %s', async (error, old, password) => {
  const id = await anOwner()
  const [mine, other] = [await openSession(id, NOON), await openSession(id, NOON)]
  expect(await changePassword({ id, sid: mine }, old, password)).toEqual({ ok: false, error })
  expect(await whoIs(other, NOON)).not.toBeNull()
  expect(await signIn('ruth@blog.example', PASSWORD, 'net')).not.toBeNull()
})

test('an account that is renamed is called so in the sessions that are open', async () => {
  const id = await anOwner()
  const sid = await openSession(id, NOON)
  await renameUser(id, 'Owen')
  expect(await whoIs(sid, NOON)).toMatchObject({ name: 'Owen' })
})
