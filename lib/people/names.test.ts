import { beforeEach, expect, test } from 'vitest'
import { addUser, renameUser } from '@/lib/accounts/users'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { makeFormToken } from '@/lib/comments/form-token'
import { postComment } from '@/lib/comments/post-comment'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { changed } from '@/lib/documents/versions'
import { NOON } from '@/lib/moderation/a-desk.fixture'
import { shelve } from '@/lib/once'
import { commentNow, HOME, mailedToken, wrote } from '@/lib/comments/a-guest.fixture'
import { guestOf } from './guest'
import { prove } from './prove'
import { isProtectedName } from './protected-names'

useTestDatabase()

const AUTHORS = { ruth: { name: 'Ruth Garraway' } }
let entry: Entry

beforeEach(async () => {
  shelve('comment-limiters', undefined)
  await db().mail.deleteMany()
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
  await db().user.deleteMany()
  entry = await anEntry()
  publish([entry], { moderation: 'none', authors: AUTHORS })
  changed('site', 'team')
})

const send = (name: string) => {
  const fields = { name, body: `Words of ${name}`, token: makeFormToken(entry.id, NOON) }
  return postComment(entry, fields, HOME, NOON)
}

test.each(['Ruth Garraway', 'ruth  garraway', 'Ruth Gаrraway', 'Ruth Garraway (author)', 'Admin'])(
  'nobody can write as “%s”, as those do who write the articles',
  async (name) => {
    expect(await send(name)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', errors: { name: expect.stringContaining('sign in') as string } },
    })
    expect(await db().comment.count()).toBe(0)
  },
)

test.each(['Ruth', 'Garraway', 'Ruth Garrison', 'Mod'])('“%s” is somebody else', async (name) => {
  expect(await send(name)).toMatchObject({ ok: true })
})

test('a new name of somebody with an account is protected from the next comment on', async () => {
  expect(await isProtectedName('Milo Brandt', NOON)).toBe(false)
  await addUser('milo@example.org', 'a long password', 'Milo Brandt', 'moderator', NOON)
  expect(await isProtectedName('Mi1o Brandt', NOON)).toBe(true)
  const { id } = await db().user.findUniqueOrThrow({ where: { email: 'milo@example.org' } })
  await renameUser(id, 'Mina Brandt')
  expect(await isProtectedName('Milo Brandt', NOON)).toBe(false)
  expect(await isProtectedName('Mina Brandt', NOON)).toBe(true)
})

test('the names are read once for many submissions', async () => {
  await isProtectedName('Hanna', NOON)
  let reads = 0
  const client = db()
  const spied = new Proxy(client, {
    get: (target, name) => {
      if (name === 'user') reads += 1
      return Reflect.get(target, name) as unknown
    },
  })
  shelve('db', spied)
  for (let i = 0; i < 100; i++) await isProtectedName(`Hanna ${i}`, NOON)
  shelve('db', client)
  expect(reads).toBe(0)
})

/** Somebody with so many comments that were proven when they were written and are approved. */
async function aRegular(name: string, email: string, comments: number): Promise<number> {
  await wrote(entry, { name, email }, NOON)
  const proof = await prove(await mailedToken(), NOON)
  if (!proof.ok) throw new Error(proof.error)
  const guestId = (await guestOf(proof.value.pass, NOON))!
  for (let i = 1; i < comments; i++) await wrote(entry, { name, email }, NOON, guestId)
  return guestId
}

const HELD = {
  state: 'pending',
  decisions: [{ rule: 'doubt', reason: 'goes by the name of a regular, without being them' }],
}

test('the name of a regular, or one that looks like it, is held when somebody else uses it', async () => {
  const hanna = await aRegular('Hanna Vogel', 'hanna@example.org', 3)
  expect(await wrote(entry, { name: 'Hanna Vogel' }, NOON)).toMatchObject(HELD)
  expect(await wrote(entry, { name: 'Hаnna Voge1', email: 'other@example.org' }, NOON)).toMatchObject(HELD)
  expect(await wrote(entry, { name: 'The real Hanna Vogel ✓' }, NOON)).toMatchObject(HELD)
  const own = await wrote(entry, { name: 'Hanna Vogel', email: 'hanna@example.org' }, NOON, hanna)
  expect(own.state).toBe('approved')
})

test('two approved comments make no regular', async () => {
  await aRegular('Hanna Vogel', 'hanna@example.org', 2)
  expect((await wrote(entry, { name: 'Hanna Vogel' }, NOON)).state).toBe('approved')
})

test('a second person of that name is held until one of their comments was let through', async () => {
  await aRegular('Anna', 'anna@example.org', 3)
  const other = await wrote(entry, { name: 'Anna', email: 'second@example.org' }, NOON)
  expect(other).toMatchObject(HELD)
  const proof = await prove(await mailedToken(), NOON)
  expect(proof.ok).toBe(true)
  expect((await commentNow(other.id)).state).toBe('pending')
  await db().comment.update({ where: { id: other.id }, data: { state: 'approved' } })
  expect((await wrote(entry, { name: 'Anna', email: 'second@example.org' }, NOON, other.commenterId)).state).toBe(
    'approved',
  )
})

test('a regular who writes under another name once does not give up the first', async () => {
  const hanna = await aRegular('Hanna Vogel', 'hanna@example.org', 3)
  await wrote(entry, { name: 'Aunt H.', email: 'hanna@example.org' }, NOON, hanna)
  expect(await wrote(entry, { name: 'Hanna Vogel' }, NOON)).toMatchObject(HELD)
})
