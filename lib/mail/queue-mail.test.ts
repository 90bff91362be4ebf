import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { keyedHash, unseal } from '@/lib/keys'
import { mailboxHash, mailboxOf } from './mailbox'
import { mayMail } from './may-mail'
import { queueMail, type NewMail } from './queue-mail'

useTestDatabase()
beforeEach(async () => {
  await db().mail.deleteMany()
  await db().job.deleteMany()
})

const NOON = new Date('2026-11-23T12:00:00Z')
const hours = (n: number) => new Date(NOON.getTime() + n * 3_600_000)
const queue = (mail: Partial<NewMail> = {}) =>
  transaction((tx) =>
    queueMail(tx, {
      kind: 'confirm',
      to: 'hanna@example.org',
      subject: 'Is this you?',
      text: 'Hello',
      html: '<p>Hello</p>',
      createdAt: NOON,
      ...mail,
    }),
  )
const may = (to: string, at = NOON, kind = 'confirm') => mayMail(db(), to, kind, at)

test('a mail is there with the job that sends it, and its address is sealed', async () => {
  await queue({ headers: { 'List-Unsubscribe': '<https://blog.example/x>' } })
  const [mail] = await db().mail.findMany()
  expect(mail).toMatchObject({
    state: 'waiting',
    attempts: 0,
    headers: { 'List-Unsubscribe': '<https://blog.example/x>' },
  })
  expect(JSON.stringify(mail)).not.toContain('hanna')
  expect(unseal(mail!.toSealed)).toBe('hanna@example.org')
  expect(await db().job.findMany()).toMatchObject([
    { name: 'send-mail', payload: { mailId: mail!.id }, runAt: NOON, dedupeKey: `send-mail:${mail!.id}` },
  ])
})

test('of two mails that say the same one is written', async () => {
  await queue({ dedupeKey: 'reply:1:2' })
  await queue({ dedupeKey: 'reply:1:2' })
  expect(await db().mail.count()).toBe(1)
  expect(await db().job.count()).toBe(1)
})

test('a subject is one line whatever is in it', async () => {
  await queue({ subject: 'Answer\r\nBcc: all@example.org\u2028to\u0000 you' })
  expect((await db().mail.findFirstOrThrow()).subject).toBe('Answer Bcc: all@example.org to  you')
})

test('a form cannot be used to bomb anybody: one confirmation a day, three in all', async () => {
  for (const day of [0, 1, 2]) {
    expect(await may('hanna@example.org', hours(day * 24))).toBe(true)
    await queue({ createdAt: hours(day * 24) })
    expect(await may('hanna@example.org', hours(day * 24 + 23))).toBe(false)
  }
  expect(await may('hanna@example.org', hours(24 * 90))).toBe(false)
  expect(await may('hanna@example.org', NOON, 'reply')).toBe(true)
  expect(await may('otto@example.org')).toBe(true)
})

test.each(['Hanna@Example.org', 'hanna+1@example.org', 'hanna+shop+2@EXAMPLE.ORG'])(
  '%s is the mailbox of hanna@example.org, and shares its caps',
  async (spelling) => {
    await queue()
    expect(await may(spelling)).toBe(false)
  },
)

test.each([
  ['h.an.na@gmail.com', 'hanna@gmail.com'],
  ['h.an.na@example.org', 'h.an.na@example.org'],
  ['+@example.org', '@example.org'],
])('the mailbox of %s is %s', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox))

test('the whole site sends so many confirmations in an hour, whoever they go to', async () => {
  for (let n = 0; n < 100; n++) await queue({ to: `someone${n}@example.org` })
  expect(await may('hanna@example.org', hours(0.9))).toBe(false)
  expect(await may('hanna@example.org', hours(1.1))).toBe(true)
})

/** Written already, to one mailbox or to as many as there are. */
const written = (kind: string, count: number, toOne: boolean) =>
  db().mail.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      kind,
      mailboxHash: mailboxHash(toOne ? 'hanna@example.org' : `someone${n}@example.org`),
      ...{ toSealed: '', subject: '', text: '', html: '', headers: {}, createdAt: NOON },
    })),
  })

test.each([
  ['confirm', 1, 100],
  ['find', 2, 60],
  ['my-data', 3, 60],
  ['reply', 20, 1_000],
  ['of a new kind', 50, 1_000],
] as const)('%s: %i a day to one mailbox, %i an hour of the whole site, and no more', async (kind, aDay, anHour) => {
  await written(kind, aDay - 1, true)
  expect(await may('hanna@example.org', NOON, kind)).toBe(true)
  await written(kind, 1, true)
  expect(await may('hanna@example.org', hours(23), kind)).toBe(false)
  expect(await may('otto@example.org', NOON, kind)).toBe(true)
  expect(await may('hanna@example.org', hours(24), kind)).toBe(true)

  await db().mail.deleteMany()
  await written(kind, anHour - 1, false)
  expect(await may('hanna@example.org', hours(0.9), kind)).toBe(true)
  await written(kind, 1, false)
  expect(await may('hanna@example.org', hours(0.9), kind)).toBe(false)
  expect(await may('hanna@example.org', hours(1), kind)).toBe(true)
})

test('sixty mails of all kinds fill a mailbox for a day', async () => {
  await written('digest', 30, true)
  await written('reply', 15, true)
  await written('of a new kind', 14, true)
  expect(await may('hanna@example.org', NOON, 'find')).toBe(true)
  await written('invitation', 1, true)
  expect(await may('hanna@example.org', hours(23), 'find')).toBe(false)
  expect(await may('hanna@example.org', hours(24), 'find')).toBe(true)
})

test('who wants no mail gets none that others can cause', async () => {
  const emailHash = keyedHash('addressHash', 'email', 'hanna@example.org')
  await db().commenter.create({ data: { emailHash, emailSealed: '', createdAt: NOON, silentAt: NOON } })
  for (const kind of ['confirm', 'find', 'my-data', 'reply'])
    expect(await may('Hanna@example.org', NOON, kind)).toBe(false)
})
