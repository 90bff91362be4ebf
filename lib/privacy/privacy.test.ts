import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
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
import { serialize } from '@/lib/spam/judge/serialize'
import { forgetJudges } from '@/lib/spam/lessons/a-judge.fixture'
import { currentJudge } from '@/lib/spam/lessons/current-judge'
import { keepJudges } from '@/lib/spam/lessons/keep-judges'
import { forgetPerson, FORGETTINGS } from './forget-person'
import { exportOwnData, summaryOf } from './own-data'
import { askForOwnData, readOwnDataLink } from './own-data-link'

const { folder } = useTestDatabase()

const hoursAfter = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000)
const EMAIL = 'ada@private.example'
/** Everything by which the person of these tests could be found again. */
const PERSONAL = /private|Adelaide|secret words|older words|said so|n-hash|a-hash|of no account/

const MAIL_FOLDER = path.join(folder, 'mail')

let entryId: number, commenterId: number, own: number, reply: number
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().$executeRaw`DELETE FROM "CommentText"`
  await db().mail.deleteMany()
  await db().trace.deleteMany()
  await db().lesson.deleteMany()
  await db().judgeSnapshot.deleteMany()
  await db().commenter.deleteMany()
  await db().user.deleteMany()
  forgetJudges()
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
  const by = { userId: (await aModerator()).id }
  await decide([{ id: own, state: 'approved' }], 'spam', by, NOON)
  await decide([{ id: own, state: 'spam' }], 'approved', by, NOON)
  reply = await aResponse({ entryId, state: 'approved', parentId: own, rootId: own, authorName: 'Tom' })
  await db().revision.create({ data: { commentId: own, body: 'older words', replacedAt: NOON } })
  await db().note.create({ data: { commentId: own, text: 'Adelaide again', createdAt: NOON } })
  await db().note.create({ data: { commenterId, text: 'of no account', createdAt: NOON } })
  await db().report.create({ data: { commentId: own, reason: 'Adelaide said so', networkHash: 'r', createdAt: NOON } })
  await db().decision.updateMany({ where: { commentId: own }, data: { reason: 'links to private.example' } })
  await db().subscription.create({
    data: { commenterId, entryId, commentId: own, scope: `comment:${own}`, createdAt: NOON },
  })
  await db().subscription.create({
    data: { commenterId, scope: 'tag:grief', letters: 'weekly', createdAt: NOON, confirmedAt: NOON },
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

/** What is in the snapshots and the full text, as the words of these tests would stand in them. */
async function bytes(): Promise<string> {
  const snapshots = await db().judgeSnapshot.findMany()
  const parts = await db().$queryRaw<{ block: Uint8Array }[]>`SELECT block FROM "CommentText_data"`
  return Buffer.concat([...snapshots, ...parts].map((row) => ('bytes' in row ? row.bytes : row.block))).toString(
    'latin1',
  )
}

const modelNow = async () => Buffer.from(serialize((await currentJudge('comments')).model)).toString('hex')

test.each(FORGETTINGS)('the judge forgets what it learned of the person, bit for bit (%s)', async (how) => {
  const { id: userId } = await aModerator()
  const other = await aResponse({ entryId, body: 'words of another' })
  await decide([{ id: other, state: 'pending' }], 'approved', { userId }, NOON)
  await keepJudges(NOON)
  const before = await modelNow()
  const inTrash = await aResponse({ entryId, commenterId, body: 'secret words in a bin', state: 'pending' })
  await decide([{ id: inTrash, state: 'pending' }], 'spam', { userId }, NOON)
  await db().comment.delete({ where: { id: inTrash } })
  expect(await modelNow()).not.toBe(before)
  await keepJudges(NOON)
  await forgetPerson(commenterId, how, true, NOON)

  expect(await db().lesson.findMany({ select: { commentId: true } })).toEqual([{ commentId: other }])
  const after = await modelNow()
  forgetJudges()
  expect(await modelNow()).toBe(after)
  await db().judgeSnapshot.deleteMany()
  forgetJudges()
  expect(await modelNow()).toBe(after)
  expect(after).not.toBe(before)
})

test('erased, the words are in no part of the full text either', async () => {
  expect(await bytes()).toContain('adelaide')
  await forgetPerson(commenterId, 'erase', true, NOON)
  expect(await bytes()).not.toMatch(/adelaide|ecret/)
})

test('mails to them that are files go, and those that quote them; others stay', async () => {
  mkdirSync(MAIL_FOLDER, { recursive: true })
  const fileOf = (id: number) => `2026-11-23T12-00-00-000Z-${id}.eml`
  const about = { confirm: await aMail({ kind: 'confirm', state: 'sent', text: 'Was it you?' }) }
  for (const { id } of await db().mail.findMany()) writeFileSync(path.join(MAIL_FOLDER, fileOf(id)), 'secret words')
  expect(readdirSync(MAIL_FOLDER)).toHaveLength(3)
  await forgetPerson(commenterId, 'erase', true, NOON)
  expect(readdirSync(MAIL_FOLDER)).toEqual([fileOf(about.confirm.id)])
})

test('a mail that quotes them and still waits is taken back, and what it tells besides is written anew', async () => {
  const { id: userId } = await aModerator()
  await db().user.update({ where: { id: userId }, data: { digestAt: NOON } })
  await aMail({ kind: 'digest', userId, text: 'secret words' })
  const tom = await aCommenter('tom@blog.example')
  const at = hoursAfter(1)
  await aMail({ commenterId: tom, text: 'Adelaide answered, and so did Tim', createdAt: at })
  const notice = { commenterId: tom, commentId: reply, createdAt: NOON, mailedAt: at }
  await db().notice.create({ data: notice })
  await forgetPerson(commenterId, 'erase', true, hoursAfter(2))
  expect(await db().mail.count({ where: { state: 'waiting' } })).toBe(0)
  expect(await db().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ digestAt: null })
  expect(await db().notice.findFirstOrThrow()).toMatchObject({ mailedAt: null })
  expect(await db().job.findMany({ where: { name: 'reply-mail' } })).toMatchObject([{ payload: { commenterId: tom } }])
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
    follows: [{ title: 'A box' }, { title: 'New articles on grief', howOften: 'weekly' }],
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
