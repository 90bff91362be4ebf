import { beforeEach, expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { version } from '@/lib/documents/versions'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { keyedHash, seal, unseal } from '@/lib/keys'
import { aModerator, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { undo } from '@/lib/moderation/undo'
import { shelve } from '@/lib/once'
import { forgetPerson } from './forget-person'
import { exportOwnData, summaryOf } from './own-data'
import { askForOwnData, readOwnDataLink } from './own-data-link'

useTestDatabase()

const hoursAfter = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000)
const EMAIL = 'ada@private.example'
/** Everything by which the person of these tests could be found again. */
const PERSONAL = /private|Adelaide|secret words|older words|said so|n-hash|a-hash|of no account/

let entryId: number, commenterId: number, own: number, reply: number
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().$executeRaw`DELETE FROM "CommentText"`
  await db().mail.deleteMany()
  await db().trace.deleteMany()
  await db().lesson.deleteMany()
  await db().commenter.deleteMany()
  shelve('own-data-limit', undefined)
  const entry = await anEntry({ title: 'A box' })
  entryId = entry.id
  publish([entry], { title: 'The Spare Key' })
  commenterId = await aCommenter(EMAIL)
  own = await aResponse({
    ...{ entryId, state: 'approved', commenterId, authorName: 'Adelaide', authorUrl: 'https://private.example/' },
    ...{
      body: 'secret words',
      html: '<p>secret words</p>',
      textHash: 't',
      networkHash: 'n-hash',
      addressHash: 'a-hash',
    },
    ...{
      submissionKey: 'private',
      consent: 'You may.',
      verdict: { outcome: 'publish', reasons: [{ code: 'links', words: 'links to private.example' }] },
    },
  })
  reply = await aResponse({ entryId, state: 'approved', parentId: own, rootId: own, authorName: 'Tom' })
  await db().revision.create({ data: { commentId: own, body: 'older words', replacedAt: NOON } })
  await db().note.create({ data: { commentId: own, text: 'Adelaide again', createdAt: NOON } })
  await db().note.create({ data: { commenterId, text: 'of no account', createdAt: NOON } })
  await db().report.create({ data: { commentId: own, reason: 'Adelaide said so', networkHash: 'r', createdAt: NOON } })
  await db().decision.updateMany({ where: { commentId: own }, data: { reason: 'links to private.example' } })
  const evidence = { text: 'secret words', author: 'Adelaide', links: [], hosts: ['private.example'], signs: [] }
  await db().lesson.create({
    data: { commentId: own, decisionId: 1, linkback: false, spam: false, evidence, createdAt: NOON },
  })
  await db().subscription.create({
    data: { commenterId, entryId, commentId: own, scope: `comment:${own}`, createdAt: NOON },
  })
  await aMail({ commenterId, toSealed: seal(EMAIL), text: 'Dear Adelaide' })
  await aMail({ state: 'sent', text: 'Adelaide answered: secret words', subject: 'Adelaide', html: 'secret words' })
})

const aCommenter = async (email: string) =>
  (
    await db().commenter.create({
      data: {
        emailHash: keyedHash('addressHash', 'email', email),
        emailSealed: seal(email),
        name: 'Adelaide',
        createdAt: NOON,
      },
    })
  ).id

const aMail = (of: object) =>
  db().mail.create({
    data: {
      ...{ kind: 'reply', mailboxHash: 'm', toSealed: seal('tom@blog.example'), subject: '', text: '', html: '' },
      ...{ headers: {}, createdAt: NOON, ...of },
    },
  })

/** The whole database in words, but for what is sealed or a hash of this desk. */
async function everything(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
  const rows = await Promise.all(tables.map(({ name }) => db().$queryRawUnsafe<unknown[]>(`SELECT * FROM "${name}"`)))
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}

test('the database of these tests does hold the person, in all the places where one can be', async () => {
  expect((await everything()).match(new RegExp(PERSONAL, 'g'))!.length).toBeGreaterThan(12)
})

test('erased, nothing of the person is left anywhere, and “removed” keeps the place of what was answered', async () => {
  const before = [version(`entry:${entryId}`), version('threads')]
  expect(await forgetPerson(commenterId, 'erase', true, NOON)).toEqual({ ok: true, value: { comments: 1 } })
  expect(await everything()).not.toMatch(PERSONAL)
  expect(await db().comment.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
    state: 'trash',
    body: '',
    commenterId: null,
  })
  expect(await db().comment.findUniqueOrThrow({ where: { id: reply } })).toMatchObject({
    state: 'approved',
    parentId: own,
  })
  expect((await db().entry.findUniqueOrThrow({ where: { id: entryId } })).comments).toBe(1)
  expect([version(`entry:${entryId}`), version('threads')]).toEqual(before.map((each) => each + 1))
})

test('anonymised, the words stay under no name, and nothing else is left', async () => {
  const before = version(`entry:${entryId}`)
  expect(await forgetPerson(commenterId, 'anonymise', true, NOON)).toEqual({ ok: true, value: { comments: 1 } })
  expect((await everything()).replaceAll('secret words', '')).not.toMatch(PERSONAL)
  const row = await db().comment.findUniqueOrThrow({ where: { id: own } })
  expect(row).toMatchObject({ state: 'approved', body: 'secret words', authorName: 'Anonymous', authorUrl: null })
  expect(version(`entry:${entryId}`)).toBe(before + 1)
})

test('what was erased is not brought back by anybody', async () => {
  const { id: userId } = await aModerator()
  const { batch } = await decide([{ id: own, state: 'approved' }], 'spam', { userId }, NOON)
  await forgetPerson(commenterId, 'erase', true, NOON)
  await undo(batch, NOON)
  await decide([{ id: own, state: 'trash' }], 'approved', { userId }, NOON)
  expect(await db().comment.findUniqueOrThrow({ where: { id: own } })).toMatchObject({ state: 'trash', body: '' })
})

test('many comments go in pieces, and other people’s stay', async () => {
  for (let i = 0; i < 119; i += 1) await aResponse({ entryId, commenterId, state: i % 2 ? 'pending' : 'approved' })
  const [other, theirs] = [
    await aCommenter('tom@blog.example'),
    await aResponse({ entryId, authorName: 'Tom', body: 'Mine' }),
  ]
  await db().comment.update({ where: { id: theirs }, data: { commenterId: other } })
  expect(await forgetPerson(commenterId, 'erase', false, NOON)).toEqual({ ok: true, value: { comments: 120 } })
  expect(await db().comment.findUniqueOrThrow({ where: { id: theirs } })).toMatchObject({
    body: 'Mine',
    commenterId: other,
  })
  expect(await db().commenter.count()).toBe(1)
  expect(await db().trace.findMany()).toMatchObject([{ action: 'erase', counts: { comments: 120 }, byPerson: false }])
})

test('the file has all that is kept, and its trace says nothing of whom', async () => {
  const file = await exportOwnData(commenterId, true, NOON)
  expect(JSON.parse(file!)).toMatchObject({
    email: EMAIL,
    comments: [
      {
        ...{ name: 'Adelaide', website: 'https://private.example/', text: 'secret words', agreedTo: 'You may.' },
        ...{ earlierTexts: [{ text: 'older words' }], under: { title: 'A box' } },
      },
    ],
    follows: [{ title: 'A box' }],
    notes: [{ text: 'of no account' }],
    mails: [{ kind: 'reply' }],
  })
  expect(file).not.toMatch(/n-hash|a-hash/)
  const trace = await db().trace.findMany({ select: { action: true, counts: true, byPerson: true } })
  expect(trace).toEqual([{ action: 'export', counts: { comments: 1 }, byPerson: true }])
})

async function linkFor(address: string, network = 'net', now = NOON) {
  expect(await askForOwnData(address, network, now)).toEqual({ ok: true, value: null })
  const mail = await db().mail.findFirst({ where: { kind: 'my-data' }, orderBy: { id: 'desc' } })
  return mail && { to: unseal(mail.toSealed), token: /my-data\/([\w.-]+)/.exec(mail.text)![1]! }
}

test('the link goes to the address as it was given with a comment, and to nobody who is not known', async () => {
  expect(await linkFor('nobody@blog.example')).toBeNull()
  const link = await linkFor('ADA@Private.example')
  expect(link?.to).toBe(EMAIL)
  expect(await readOwnDataLink(link!.token, hoursAfter(23))).toEqual({ ok: true, value: { commenterId } })
  expect(await summaryOf(commenterId)).toEqual({ email: EMAIL, comments: 1 })
})

test.each([
  ['cut-off', (token: string) => readOwnDataLink(token.slice(0, -1), NOON)],
  ['foreign', (token: string) => readOwnDataLink(token.replace(/^./, 'Z'), NOON)],
  ['expired', (token: string) => readOwnDataLink(token, hoursAfter(24))],
  [
    'used',
    async (token: string) => (await forgetPerson(commenterId, 'anonymise', true, NOON), readOwnDataLink(token, NOON)),
  ],
])('a link that is %s opens nothing', async (why, read) => {
  expect(await read((await linkFor(EMAIL))!.token)).toEqual({ ok: false, error: why })
})

test('whoever asks again and again gets the same answer, and the mailbox three mails a day', async () => {
  for (let i = 0; i < 6; i += 1) await linkFor(EMAIL, `net ${i}`)
  expect(await db().mail.count({ where: { kind: 'my-data' } })).toBe(3)
  for (let i = 0; i < 5; i += 1) await askForOwnData(EMAIL, 'one net', NOON)
  expect(await askForOwnData(EMAIL, 'one net', NOON)).toEqual({ ok: false, error: 'too-many' })
})

test.each([
  ...['', 'ada', 'ada@private.example, eve@evil.example', '"ada@private.example" <eve@evil.example>'],
  ...['ada@private.example\r\nBcc: eve@evil.example', 'ada(comment)@private.example', 'ada@private.example\u0000'],
  ...['аda@private.example', 'ada@privаte.example', 'ada@private.example;eve@evil.example', '"a b"@private.example'],
])('%j is no address, and nobody is written to', async (typed) => {
  expect(await askForOwnData(typed, 'net', NOON)).toEqual({ ok: false, error: 'no-address' })
  expect(await db().mail.count({ where: { kind: 'my-data' } })).toBe(0)
})
