import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import { shelve } from '@/lib/once'
import { aMailServer } from './a-mail-server.fixture'
import { deliver } from './deliver'
import { messageOf } from './message'
import { queueMail, type NewMail } from './queue-mail'
import { sendMail } from './send-mail'

const { folder } = useTestDatabase()
const NOON = new Date('2026-11-23T12:00:00Z')
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)

let server: Awaited<ReturnType<typeof aMailServer>>
const errors = vi.spyOn(log, 'error').mockImplementation(() => {})
beforeAll(async () => {
  server = await aMailServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await db().mail.deleteMany()
  await db().job.deleteMany()
  server.taken.length = 0
  Object.assign(server.state, { greeting: 'ok', says: 'ok', recipient: 'ok' })
  errors.mockClear()
  useSettings({ SMTP_URL: server.url, MAIL_FROM: 'comments@blog.example' })
})
afterEach(() => expect(errors).toHaveBeenCalledTimes(0))

function useSettings(env: Record<string, string>) {
  delete process.env.SMTP_URL
  Object.assign(process.env, env)
  shelve('settings', undefined)
}

async function queued(mail: Partial<NewMail> = {}): Promise<number> {
  const given = { kind: 'reply', to: 'hanna@example.org', subject: 'An answer', text: 'Hello', html: '<p>Hello</p>' }
  await transaction((tx) => queueMail(tx, { ...given, createdAt: NOON, ...mail }))
  return (await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}
const run = (mailId: number, at = NOON, send?: Parameters<typeof sendMail>[3]) =>
  sendMail({ mailId }, at, 'After Words', send)
/** With a patience that a test has. */
const patientFor =
  (ms: number) =>
  ({ to }: { to: string }, message: Buffer) =>
    deliver(to, message, settings().smtp!, { connectMs: ms, silenceMs: ms, totalMs: 3 * ms })
const row = (id: number) => db().mail.findUniqueOrThrow({ where: { id } })
const nextRun = async () => (await db().job.findFirstOrThrow()).runAt

test('a mail arrives in the name of the site, says who sent it, and is marked as sent', async () => {
  const id = await queued({ headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } })
  await run(id)
  expect(server.taken).toMatchObject([{ from: 'comments@blog.example', to: ['hanna@example.org'] }])
  const { mail } = server.taken[0]!
  expect(mail.from?.text).toBe('"After Words" <comments@blog.example>')
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail).toMatchObject({ subject: 'An answer', date: NOON })
  expect(server.taken[0]!.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(await row(id)).toMatchObject({ state: 'sent', sentAt: NOON, attempts: 1, lastError: null })
})

test('a job that runs once more sends nothing', async () => {
  const id = await queued()
  await run(id)
  await run(id)
  await run(id + 1)
  expect(server.taken).toHaveLength(1)
})

test('a mail that is not wanted now (4xx) comes later, with the same number', async () => {
  const id = await queued()
  server.state.says = { code: 451, text: 'Greylisted, <hanna@example.org> come back' }
  await run(id)
  expect(server.taken).toEqual([])
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1, doubts: 0 })
  expect((await row(id)).lastError).toBe('451 Greylisted, <(address)> come back')
  expect(await nextRun()).toEqual(minutes(1))
  server.state.says = 'ok'
  await run(id, minutes(1))
  expect(server.taken).toHaveLength(1)
  expect(await row(id)).toMatchObject({ state: 'sent', sentAt: minutes(1), attempts: 2 })
})

test.each(['says', 'recipient'] as const)(
  'a mail that is refused for good (5xx, %s) has failed, visibly',
  async (when) => {
    const id = await queued()
    server.state[when] = { code: 550, text: 'no such mailbox' }
    await run(id)
    expect(await row(id)).toMatchObject({ state: 'failed', lastError: '550 no such mailbox' })
    expect(JSON.stringify(errors.mock.calls)).not.toContain('hanna')
    expect(errors).toHaveBeenCalledTimes(1)
    errors.mockClear()
  },
)

test('a server that takes a mail and hangs up gets it once more, with the same Message-ID, and not a third time', async () => {
  const id = await queued()
  server.state.says = 'drop'
  await run(id)
  expect(await row(id)).toMatchObject({ state: 'waiting', doubts: 1 })
  await run(id, minutes(1))
  expect(await row(id)).toMatchObject({
    state: 'failed',
    lastError: expect.stringContaining('may have arrived') as string,
  })
  await run(id, minutes(2))
  expect(server.taken).toHaveLength(2)
  expect(server.taken[0]!.mail.messageId).toBe(server.taken[1]!.mail.messageId)
  errors.mockClear()
})

test('a process that dies with a mail in its hands leaves it to one more attempt', async () => {
  const id = await queued()
  await db().mail.update({ where: { id }, data: { state: 'sending', attempts: 1 } })
  await run(id)
  expect(server.taken).toHaveLength(1)
  expect(await row(id)).toMatchObject({ state: 'sent', doubts: 1 })
})

test('a process that dies twice leaves it to none', async () => {
  const id = await queued()
  await db().mail.update({ where: { id }, data: { state: 'sending', attempts: 2, doubts: 1 } })
  await run(id)
  expect(server.taken).toEqual([])
  expect((await row(id)).state).toBe('failed')
  errors.mockClear()
})

test('through an hour of silence a mail waits, and arrives once when the server speaks again', async () => {
  const id = await queued()
  server.state.greeting = 'silence'
  let at = NOON
  let tries = 0
  for (; at.getTime() < minutes(60).getTime(); tries++) {
    await run(id, at, patientFor(100))
    at = await nextRun()
  }
  expect(await row(id)).toMatchObject({ state: 'waiting', attempts: tries, doubts: 0 })
  expect(tries).toBeLessThan(8)
  expect(server.taken).toEqual([])
  server.state.greeting = 'ok'
  await run(id, at)
  expect(server.taken).toHaveLength(1)
  expect(await row(id)).toMatchObject({ state: 'sent', doubts: 0 })
})

test.each([
  ['greeting', 'silence', 'waiting', 0],
  ['greeting', 'drop', 'waiting', 0],
  ['greeting', { code: 421, text: 'busy' }, 'waiting', 0],
  ['greeting', { code: 554, text: 'not you' }, 'waiting', 0],
  ['recipient', 'silence', 'waiting', 0],
  ['recipient', 'drop', 'waiting', 0],
  ['recipient', { code: 450, text: 'mailbox busy' }, 'waiting', 0],
  ['recipient', { code: 550, text: 'no mailbox' }, 'failed', 0],
  ['says', 'silence', 'waiting', 1],
  ['says', 'drop', 'waiting', 1],
  ['says', { code: 452, text: 'disk full' }, 'waiting', 0],
  ['says', { code: 552, text: 'too large' }, 'failed', 0],
] as const)('at “%s” the server says %j: the mail is %s, and its doubts are %i', async (step, says, state, doubts) => {
  const id = await queued()
  server.state[step] = says
  // Long enough for all that is said before the silence.
  await run(id, NOON, says === 'silence' ? patientFor(3_000) : undefined)
  expect(await row(id)).toMatchObject({ state, doubts, attempts: 1 })
  expect(await nextRun()).toEqual(state === 'waiting' ? minutes(1) : NOON)
  expect(errors).toHaveBeenCalledTimes(state === 'failed' ? 1 : 0)
  errors.mockClear()
})

test('after two days of trying a mail has failed', async () => {
  const id = await queued()
  let at = NOON
  for (let tries = 1; tries <= 12; tries++) {
    await run(id, at, async () => ({ kind: 'later', why: 'busy' }))
    at = await nextRun()
  }
  expect(at.getTime() - NOON.getTime()).toBeGreaterThan(45 * 3_600_000)
  expect(await row(id)).toMatchObject({ state: 'failed', lastError: 'busy; given up after two days' })
  errors.mockClear()
})

test('a server that says nothing is left after a time, and one that drips words as well', async () => {
  const silent = createServer((socket) => void socket.on('error', () => {}))
  const dripping = createServer((socket) => {
    const timer = setInterval(() => socket.write('220-'), 5)
    socket.on('error', () => {}).on('close', () => clearInterval(timer))
  })
  const patience = { connectMs: 60, silenceMs: 60, totalMs: 120 }
  for (const each of [silent, dripping]) {
    await new Promise<void>((done) => each.listen(0, '127.0.0.1', done))
    const smtp = { host: '127.0.0.1', port: (each.address() as AddressInfo).port, secure: false, signIn: null }
    const delivery = await deliver('hanna@example.org', Buffer.from('Subject: x\r\n\r\ny'), smtp, patience)
    expect(delivery.kind).toBe('later')
    each.close()
  }
})

test('a password is not sent to a server far away that cannot hide it', async () => {
  const smtp = { host: 'localhost.', port: server.port, secure: false, signIn: { user: 'me', pass: 'hunter2' } }
  expect(await deliver('hanna@example.org', Buffer.from('x'), smtp)).toMatchObject({ kind: 'later' })
  expect(server.taken).toEqual([])
})

const NASTY = [
  'a@example.org, b@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org\nRCPT TO:<b@example.org>',
  '"a b"@example.org',
  '"b@example.org" <a@example.org>',
  'a(b@example.org)@example.com',
  'b@example.org(a)@example.com',
  'a;b@example.org',
  '<a@example.org>',
  'group:a@example.org;',
  'a@b@example.org',
  'h\u0430nna@example.org',
  'hanna@ex\u00e4mple.org',
  'hanna@example.org\u0000',
  'hanna@example.org ',
  '',
  '@example.org',
]
test.each(NASTY)('to %j nothing is sent', async (to) => {
  const id = await queued({ to })
  await run(id)
  expect(server.taken).toEqual([])
  expect(await row(id)).toMatchObject({ state: 'failed' })
  errors.mockClear()
})

test.each(["o'hara+tag@example.org", '!#$%&*/=?^_`{|}~-@example.org'])(
  'to %s it goes, and to nobody else',
  async (to) => {
    await run(await queued({ to }))
    expect(server.taken.map((each) => each.to)).toEqual([[to]])
  },
)

const NAUGHTY = [
  'Hi\r\nBcc: all@example.org',
  'Hi\u2028Bcc: all@example.org',
  '=?utf-8?Q?x=0d=0aBcc:_all@example.org?=',
  '<script>alert(1)</script>',
  '"; DROP TABLE "Mail"; --',
  'Ω≈ç√∫ \u202etest\u202c 田中さん 👩‍👩‍👧',
  'x'.repeat(2_000),
]
test.each(NAUGHTY)('words like %j in a subject stay in it', async (subject) => {
  await run(await queued({ subject }))
  const [{ to, mail, raw }] = server.taken as [(typeof server.taken)[0]]
  expect(to).toEqual(['hanna@example.org'])
  expect(mail.bcc).toBeUndefined()
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  if (!/^=\?|[\r\u2028]/.test(subject)) expect(mail.subject).toBe(subject)
})

test('what people wrote arrives as they wrote it, a dot alone on a line and lines of any length included', async () => {
  const text = `.\n..\n${'long '.repeat(500)}\nFrom me\n\tend\n`
  await run(await queued({ text }))
  expect(server.taken[0]!.mail.text!.replace(/\n+$/, '\n')).toBe(text)
})

test('without a mail server each mail is a file that a mail program opens', async () => {
  useSettings({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'afterword-mail-')) })
  const id = await queued({ to: 'otto@example.org' })
  await run(id)
  const mailFolder = path.join(process.env.DATA_DIR!, 'mail')
  const [file, ...others] = readdirSync(mailFolder)
  expect(others).toEqual([])
  expect(file).toBe(`2026-11-23T12-00-00-000Z-${id}.eml`)
  const mail = await simpleParser(readFileSync(path.join(mailFolder, file!)))
  expect(mail).toMatchObject({ subject: 'An answer', text: 'Hello' })
  expect((await row(id)).state).toBe('sent')
  process.env.DATA_DIR = folder
})

test('a message names the site where the owner has not named a sender', async () => {
  useSettings({ MAIL_FROM: 'Desk, "The" <me@blog.example>' })
  const letter = { id: 1, to: 'a@example.org', subject: 's', text: 't', html: 'h', headers: {}, createdAt: NOON }
  expect((await simpleParser(await messageOf(letter, 'Site'))).from?.value).toEqual([
    { name: 'Desk, "The"', address: 'me@blog.example' },
  ])
  process.env.MAIL_FROM = 'comments@blog.example'
})
