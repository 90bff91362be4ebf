import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { invite } from '@/lib/accounts/invitations'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { wrote } from '@/lib/comments/a-guest.fixture'
import { parseCommentForm } from '@/lib/comments/comment-form'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { plan } from '@/lib/front/routes'
import { keyedHash, seal } from '@/lib/keys'
import { aMailServer } from '@/lib/mail/a-mail-server.fixture'
import { sendMail } from '@/lib/mail/send-mail'
import { aModerator, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { shelve } from '@/lib/once'
import { askForOwnData } from '@/lib/privacy/own-data-link'
import { writeDigests } from './digest'
import { mailReplies } from './reply-mail'
import { passOnNews } from './response-news'
import { NAUGHTY } from '@/lib/comments/naughty.fixture'

useTestDatabase()

const HANNA = 'hanna@example.org'

let server: Awaited<ReturnType<typeof aMailServer>>
let entry: Entry
let hanna: number

beforeAll(async () => {
  server = await aMailServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'comments@blog.example' })
  shelve('settings', undefined)
})
afterAll(() => server.close())
beforeEach(async () => {
  await db().mail.deleteMany()
  await db().job.deleteMany()
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
  await db().user.deleteMany()
  server.taken.length = 0
  for (const limit of ['comment-limiters', 'own-data-limit', 'find-limit']) shelve(limit, undefined)
  entry = await anEntry({ title: 'A box in the hall' })
  publish([entry], { title: 'After Words', moderation: 'none' })
  const data = { emailHash: keyedHash('addressHash', 'email', HANNA), emailSealed: seal(HANNA), createdAt: NOON }
  hanna = (await db().commenter.create({ data: { ...data, provenAt: NOON } })).id
})

/** Sends all that is written and tells what the server took. */
async function sent() {
  server.taken.length = 0
  for (const { id } of await db().mail.findMany({ where: { state: 'waiting' }, orderBy: { id: 'asc' } })) {
    await sendMail({ mailId: id }, NOON, 'After Words')
  }
  return server.taken
}

const OURS = new Set(
  `from to subject message-id date mime-version content-type content-transfer-encoding auto-submitted
  x-auto-response-suppress list-unsubscribe list-unsubscribe-post`.split(/\s+/),
)
/** The names of all headers as they went over the wire, lines that go on joined. */
const headersOf = (raw: string) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .split(/\r\n(?![ \t])/)
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())

function isToOnly(taken: (typeof server.taken)[0], address: string, about: string) {
  expect(taken.to, about).toEqual([address])
  expect(taken.mail.to, about).toMatchObject({ value: [{ address, name: '' }] })
  expect(
    headersOf(taken.raw).filter((name) => !OURS.has(name)),
    about,
  ).toEqual([])
  expect(new Set(headersOf(taken.raw)).size, about).toBe(headersOf(taken.raw).length)
}

/** Each sixteenth, and all that could break a header. */
const TELLING = NAUGHTY.filter(
  (text, at) => text.trim() !== '' && (at % 16 === 0 || /[\p{Cc}\u2028\u2029]/u.test(text)),
)

const asLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

test('whatever somebody calls themselves and writes, the mail about it goes to who follows and says it as it is', async () => {
  const mine = await aResponse({ entryId: entry.id, state: 'approved', commenterId: hanna })
  const follows = { commenterId: hanna, entryId: entry.id, commentId: mine, scope: `comment:${mine}` }
  await db().subscription.create({ data: { ...follows, createdAt: NOON, confirmedAt: NOON } })
  const above = { entryId: entry.id, state: 'approved', parentId: mine, rootId: mine } as const
  for (const text of TELLING) {
    await db().mail.deleteMany()
    const html = `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`
    const commentId = await aResponse({ ...above, authorName: text, html })
    await passOnNews({ commentId, news: 'published' }, NOON)
    await mailReplies({ commenterId: hanna }, NOON)
    const [mail, ...others] = await sent()
    expect(others, text).toEqual([])
    isToOnly(mail!, HANNA, text)
    expect(asLine(mail!.mail.subject!), text).toBe(asLine(`${text} replied under “A box in the hall”`))
    expect(mail!.mail.html, text).not.toMatch(/<(?:script|img|iframe|svg|style(?!>\n:root))/i)
  }
}, 60_000)

test('nor does a digest go anywhere else, or have more headers, for what waits in it', async () => {
  const { id } = await aModerator()
  const email = 'desk@blog.example'
  await db().user.update({ where: { id }, data: { email } })
  publish([entry], { title: 'After\r\nBcc: all@evil.example', moderation: 'none' })
  for (const text of NAUGHTY.slice(0, 150)) await aResponse({ entryId: entry.id, authorName: text, html: '<p>x</p>' })
  await writeDigests(NOON)
  const [mail, ...others] = await sent()
  expect(others).toEqual([])
  isToOnly(mail!, email, 'digest')
})

/** None of them is one plain address. */
const DOUBTFUL = [
  ...['a@b.example,c@d.example', 'a@b.example;c@d.example', 'a@b.example c@d.example', 'a@b@c.example', 'a@b@c'],
  ...['"a,b"@c.example', '"a b"@c.example', '"a@b.example" <c@d.example>', 'Ada <a@b.example>', '<a@b.example>'],
  ...[
    'a(comment)@b.example',
    '(c@d.example)a@b.example',
    'a@b.example(c@d.example)',
    'a@(x)b.example',
    'a,b@c.example',
  ],
  ...['a@b.example\r\nBcc: c@d.example', 'a@b.example\nRCPT TO:<c@d.example>', 'a@b.example%0d%0aBcc:c@d.example'],
  ...[
    'a\u0000@b.example',
    'a@b.example\u0000.d.example',
    'a\u200b@b.example',
    'a@b\u00ad.example',
    'a@b\u2028.example',
  ],
  ...[
    'аda@b.example',
    'ada@examрle.org',
    'ada@ｅxample.org',
    'ada＠example.org',
    'ada@example。org',
    'josé@example.org',
  ],
  ...['ada@bücher.example', 'ada@exampIe', 'ada@localhost', 'ada@[127.0.0.1]', 'ada@127.0.0.1', '@b.example', 'a@'],
  ...[
    'group:a@b.example;',
    'a@b.example,',
    'a\\@b.example',
    '.a@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b..c',
  ],
  ...[
    'hanna@example.org, c@d.example',
    'hanna@example.org\tc@d.example',
    'hanna@example.org>',
    `${'a'.repeat(250)}@b.example`,
  ],
]

const form = async (address: string, fields: Record<string, string>) => {
  const todo = await plan('POST', address, new URLSearchParams(), NOON)
  if (todo.kind !== 'post') throw new Error(address)
  const origin = { addressHash: 'a', networkHash: String(Math.random()), regionHash: 'r' }
  const body = Buffer.from(new URLSearchParams(fields).toString())
  return todo.take(
    { body, type: 'application/x-www-form-urlencoded', accept: 'text/html', guestId: null, origin },
    NOON,
  )
}

test.each(DOUBTFUL)('%j is refused wherever it can be typed, and nobody is written to', async (email) => {
  const typed = { name: 'Ada', body: 'Words', email }
  expect(parseCommentForm(typed, content().site)).toMatchObject({
    ok: false,
    error: { email: expect.any(String) as string },
  })
  expect(await form('/subscriptions/find', { email })).toMatchObject({ status: 422 })
  expect(await askForOwnData(email, 'net', NOON)).toEqual({ ok: false, error: 'no-address' })
  expect(await sent()).toEqual([])
})

test.each([
  ["o'hara+tag@example.org", "o'hara+tag@example.org"],
  ['a-b_c.d@sub.example.co.uk', 'a-b_c.d@sub.example.co.uk'],
  [' ada@example.org ', 'ada@example.org'],
])('%j is an address, and what is written to it goes there alone', async (email, to) => {
  await wrote(entry, { email }, NOON)
  const by = { id: (await aModerator()).id, name: 'Eve\r\nBcc: all@evil.example' }
  await invite({ email, role: 'moderator', authorSlug: null }, by, { title: 'T', url: 'https://blog.example' }, NOON)
  const mails = await sent()
  expect(mails).toHaveLength(2)
  for (const mail of mails) isToOnly(mail, to, mail.mail.subject!)
})

test.each([HANNA.toUpperCase(), 'Hanna@Example.ORG', ` ${HANNA} `])(
  'asked for by %j, what belongs to an address goes to it as it was given first',
  async (typed) => {
    await form('/subscriptions/find', { email: typed })
    await askForOwnData(typed, 'net', NOON)
    const mails = await sent()
    expect(mails).toHaveLength(2)
    for (const mail of mails) isToOnly(mail, HANNA, mail.mail.subject!)
  },
)

test.each(['hanna@example.com', 'hanna@example.org.evil.example', 'hanna@exarnple.org', 'hanna+x@example.org'])(
  'an address that only looks like a known one (%s) gets nothing of what belongs to that',
  async (typed) => {
    await form('/subscriptions/find', { email: typed })
    await askForOwnData(typed, 'net', NOON)
    expect(await sent()).toEqual([])
  },
)
