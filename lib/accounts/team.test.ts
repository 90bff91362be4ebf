import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { shelve } from '@/lib/once'
import { acceptInvitation, invite, openInvitations, readInvitation, withdrawInvitation } from './invitations'
import { openSession, whoIs } from './sessions'
import { signIn } from './sign-in'
import { changeMember, chooseDigest, closeMember, readDigest, readTeam, reopenMember } from './team'
import { addUser } from './users'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const daysAfter = (days: number) => new Date(NOON.getTime() + days * 86_400_000)
const PASSWORD = 'a quiet afternoon'
const SITE = { title: 'The Spare Key', url: 'https://blog.example' }
const AUTHOR = { email: 'owen@blog.example', role: 'author' as const, authorSlug: 'owen-pascoe' }

// The real parameters take a tenth of a second for each hash.
vi.mock(import('@node-rs/argon2'), async (load) => {
  const argon = await load()
  return {
    ...argon,
    hash: (text: Parameters<typeof argon.hash>[0]) => argon.hash(text, { memoryCost: 8, timeCost: 1 }),
  }
})

beforeEach(async () => {
  await db().invitation.deleteMany()
  await db().mail.deleteMany()
  await db().user.deleteMany()
  shelve('sign-in-limiters', undefined)
})

async function aUser(role: 'owner' | 'moderator', email = `${role}@blog.example`) {
  await addUser(email, PASSWORD, role, role, NOON)
  return db().user.findUniqueOrThrow({ where: { email }, select: { id: true, name: true, email: true } })
}

async function anInvitation(offer: Parameters<typeof invite>[0] = AUTHOR, now = NOON) {
  const by = await aUser('owner', `${Math.random()}@blog.example`)
  const invited = await invite(offer, by, SITE, now)
  if (!invited.ok) throw new Error(invited.error)
  return invited.value.link.split('/').at(-1)!
}

test('what somebody may do changes with their next request', async () => {
  await aUser('owner')
  const { id } = await aUser('moderator')
  const sid = await openSession(id, NOON)
  expect(await changeMember(id, { role: 'author', seesEmails: true, authorSlug: 'owen' })).toEqual({
    ok: true,
    value: null,
  })
  expect(await whoIs(sid, NOON)).toMatchObject({ role: 'author', seesEmails: true, authorSlug: 'owen' })
})

test('the desk keeps one owner with an open account', async () => {
  const [first, second] = [await aUser('owner'), await aUser('owner', 'second@blog.example')]
  const demoted = { role: 'moderator' as const, seesEmails: false, authorSlug: null }
  expect(await closeMember(second.id, NOON)).toEqual({ ok: true, value: null })
  expect(await closeMember(first.id, NOON)).toEqual({ ok: false, error: 'last-owner' })
  expect(await changeMember(first.id, demoted)).toEqual({ ok: false, error: 'last-owner' })
  await reopenMember(second.id)
  expect(await changeMember(first.id, demoted)).toEqual({ ok: true, value: null })
  expect(await closeMember(999_999, NOON)).toEqual({ ok: false, error: 'unknown' })
})

test('an account that is closed is signed out everywhere and cannot sign in; reopened, it can', async () => {
  await aUser('owner')
  const { id, email } = await aUser('moderator')
  const sid = await openSession(id, NOON)
  await closeMember(id, NOON)
  expect(await whoIs(sid, NOON)).toBeNull()
  expect(await db().session.count({ where: { userId: id } })).toBe(0)
  expect(await signIn(email, PASSWORD, 'net')).toBeNull()
  expect((await readTeam()).map((each) => [each.email, each.closedAt])).toEqual([
    ['owner@blog.example', null],
    [email, NOON],
  ])
  await reopenMember(id)
  expect(await signIn(email, PASSWORD, 'net')).toMatchObject({ id })
})

test('an invitation is mailed, and its link makes the account that was offered, once', async () => {
  const token = await anInvitation()
  const mail = await db().mail.findFirstOrThrow()
  expect(mail).toMatchObject({ kind: 'invitation' })
  expect(mail.text).toContain(`${SITE.url}/admin/invitation/${token}`)
  expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token)

  expect(await readInvitation(token, NOON)).toMatchObject({ ok: true, value: AUTHOR })
  expect(await acceptInvitation(token, ' Owen ', PASSWORD, daysAfter(6))).toEqual({
    ok: true,
    value: { email: AUTHOR.email },
  })
  expect(await signIn(AUTHOR.email, PASSWORD, 'net')).toMatchObject({
    name: 'Owen',
    role: 'author',
    authorSlug: 'owen-pascoe',
  })
  expect(await acceptInvitation(token, 'Eve', PASSWORD, NOON)).toEqual({ ok: false, error: 'used' })
  expect(await openInvitations(NOON)).toEqual([])
})

test('of two who use a link at once one gets the place', async () => {
  const token = await anInvitation()
  const both = await Promise.all(['Owen', 'Eve'].map((name) => acceptInvitation(token, name, PASSWORD, NOON)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().user.count({ where: { email: AUTHOR.email } })).toBe(1)
})

test.each([
  ['cut-off', async (token: string) => readInvitation(token.slice(0, -1), NOON)],
  ['foreign', async (token: string) => readInvitation(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, NOON)],
  ['expired', async (token: string) => readInvitation(token, daysAfter(7))],
  [
    'revoked',
    async (token: string) => {
      await withdrawInvitation((await openInvitations(NOON))[0]!.id, NOON)
      return readInvitation(token, NOON)
    },
  ],
])('a link that is %s says so', async (why, read) => {
  expect(await read(await anInvitation())).toEqual({ ok: false, error: why })
})

test('a newer invitation to an address ends the older one', async () => {
  const [older, newer] = [await anInvitation(), await anInvitation()]
  expect(await readInvitation(older, NOON)).toEqual({ ok: false, error: 'revoked' })
  expect(await readInvitation(newer, NOON)).toMatchObject({ ok: true })
})

test('an address that has an account is not invited, and with a mistake nothing is used up', async () => {
  const owner = await aUser('owner')
  const { id, email } = await aUser('moderator')
  const offer = { email: email.toUpperCase(), role: 'moderator' as const, authorSlug: null }
  expect(await invite(offer, owner, SITE, NOON)).toEqual({ ok: false, error: 'taken' })
  await closeMember(id, NOON)
  expect(await invite(offer, owner, SITE, NOON)).toEqual({ ok: false, error: 'closed' })
  expect(await db().mail.count()).toBe(0)

  const token = await anInvitation()
  expect(await acceptInvitation(token, ' ', PASSWORD, NOON)).toEqual({ ok: false, error: 'name' })
  expect(await acceptInvitation(token, 'Owen', 'short', NOON)).toEqual({ ok: false, error: 'short' })
  expect(await acceptInvitation(token, 'Owen', PASSWORD, NOON)).toMatchObject({ ok: true })
})

const NO_ADDRESS = [
  ...[
    '',
    ' ',
    'ada',
    'ada@',
    '@blog.example',
    'a@b@blog.example',
    'ada@blog',
    'ada@blog.example.',
    '.ada@blog.example',
  ],
  ...[
    'ada lovelace@blog.example',
    'ada@blog .example',
    'ada@blog.example, eve@evil.example',
    'ada@blog.example;eve@e.example',
  ],
  ...[
    'ada@blog.example\r\nBcc: eve@evil.example',
    'ada@blog.example\nRCPT TO:<eve@evil.example>',
    'ada@blog.example\0',
  ],
  ...['"ada b"@blog.example', '"ada@blog.example" <eve@evil.example>', 'ada(eve@evil.example)@blog.example'],
  ...[
    'ada@b\u00fccher.example',
    '\u0430da@blog.example',
    'ada\uff20blog.example',
    'ada@[127.0.0.1]',
    'ada..b@blog.example',
  ],
  ...[`${'a'.repeat(287)}@blog.example`, `ada@${'b'.repeat(246)}.example`],
]

test.each(NO_ADDRESS)('%j is no address that somebody is invited by, and nothing is written', async (email) => {
  const owner = await aUser('owner')
  const offer = { email, role: 'moderator' as const, authorSlug: null }
  expect(await invite(offer, owner, SITE, NOON)).toEqual({ ok: false, error: 'no-address' })
  expect([await db().invitation.count(), await db().mail.count()]).toEqual([0, 0])
})

test('an author is invited with the name that stands over the articles, or not at all', async () => {
  const owner = await aUser('owner')
  expect(await invite({ ...AUTHOR, authorSlug: null }, owner, SITE, NOON)).toEqual({ ok: false, error: 'no-author' })
  expect([await db().invitation.count(), await db().mail.count()]).toEqual([0, 0])
})

test.each([' Ada@Blog.EXAMPLE ', 'ADA@blog.example'])('%j is invited once as ada@blog.example', async (email) => {
  const owner = await aUser('owner')
  for (const each of ['ada@blog.example', email]) {
    expect(await invite({ email: each, role: 'moderator', authorSlug: null }, owner, SITE, NOON)).toMatchObject({
      ok: true,
    })
  }
  expect((await openInvitations(NOON)).map((each) => each.email)).toEqual(['ada@blog.example'])
})

test('everybody says how often they are written to', async () => {
  const { id } = await aUser('moderator')
  expect(await readDigest(id)).toBe('hourly')
  await chooseDigest(id, 'never')
  expect(await readDigest(id)).toBe('never')
})
