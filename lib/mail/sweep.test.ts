import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { queueMail } from './queue-mail'
import { sweepMail } from './sweep'

const { folder } = useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const days = (n: number) => new Date(NOON.getTime() + n * 86_400_000)

test('the words of a mail go after 30 days, and its row after a year', async () => {
  const mail = { kind: 'reply', to: 'hanna@example.org', subject: 'Hi', text: 'Hello', html: '<p>Hello</p>' }
  await transaction((tx) => queueMail(tx, { ...mail, createdAt: NOON }))
  await transaction((tx) => queueMail(tx, { ...mail, createdAt: NOON }))
  const [first, waiting] = await db().mail.findMany({ orderBy: { id: 'asc' } })
  await db().mail.update({ where: { id: first!.id }, data: { state: 'sent', sentAt: NOON } })

  await sweepMail(days(29))
  expect((await db().mail.findUniqueOrThrow({ where: { id: first!.id } })).text).toBe('Hello')
  await sweepMail(days(31))
  const erased = { toSealed: '', subject: '', text: '', html: '', headers: {}, state: 'sent', sentAt: NOON }
  expect(await db().mail.findUniqueOrThrow({ where: { id: first!.id } })).toMatchObject(erased)
  expect((await db().mail.findUniqueOrThrow({ where: { id: waiting!.id } })).text).toBe('Hello')
  await sweepMail(days(366))
  expect(await db().mail.count()).toBe(0)
})

test('so does the file that a mail was kept as, and nothing else in that folder', async () => {
  const mailFolder = path.join(folder, 'mail')
  mkdirSync(mailFolder)
  const files = ['2026-11-23T12-00-00-000Z-1.eml', '2026-11-23T12-00-00-000Z-1.html', 'notes.txt']
  for (const file of files) writeFileSync(path.join(mailFolder, file), 'Hello')
  await sweepMail(days(30))
  expect(readdirSync(mailFolder)).toEqual(files)
  await sweepMail(days(31))
  expect(readdirSync(mailFolder)).toEqual(['notes.txt'])
})

test('that a link was used is remembered as long as it would be good', async () => {
  await db().usedLink.create({ data: { id: 'x', usedAt: NOON, expiresAt: days(7) } })
  await sweepMail(days(7))
  expect(await db().usedLink.count()).toBe(1)
  await sweepMail(days(8))
  expect(await db().usedLink.count()).toBe(0)
})
