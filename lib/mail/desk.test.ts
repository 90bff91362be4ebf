import { expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { readMailDesk, tryMailAgain } from './desk'
import { queueMail } from './queue-mail'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')

async function aMail(state: 'waiting' | 'sent' | 'failed', kind = 'reply') {
  const mail = { kind, to: 'hanna@example.org', subject: 'Hi', text: 'Hello', html: '', createdAt: NOON }
  await transaction((tx) => queueMail(tx, mail))
  const { id } = await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await db().mail.update({
    where: { id },
    data: { state, attempts: 3, doubts: 1, ...(state === 'sent' && { sentAt: NOON }) },
  })
  await db().job.deleteMany()
  return id
}

test('the desk sees what waits, what failed and how much was sent, and no addresses or words', async () => {
  for (const kind of ['reply', 'reply', 'digest']) await aMail('sent', kind)
  const failed = await aMail('failed')
  const waiting = await aMail('waiting')
  const desk = await readMailDesk(NOON)
  expect(desk).toMatchObject({ waiting: [{ id: waiting }], failed: [{ id: failed }], lastSentAt: NOON })
  expect(desk.sent).toEqual([
    { kind: 'digest', count: 1 },
    { kind: 'reply', count: 2 },
  ])
  expect(Object.keys(desk.failed[0]!).sort()).toEqual(['attempts', 'createdAt', 'id', 'kind', 'lastError'])
})

test('what failed can be tried again as if for the first time, once, while its words are there', async () => {
  const id = await aMail('failed')
  expect(await tryMailAgain(id, NOON)).toBe(true)
  expect(await tryMailAgain(id, NOON)).toBe(false)
  expect(await db().mail.findUnique({ where: { id } })).toMatchObject({ state: 'waiting', attempts: 0, doubts: 0 })
  expect(await db().job.findMany()).toMatchObject([{ payload: { mailId: id }, runAt: NOON }])

  const erased = await aMail('failed')
  await db().mail.update({ where: { id: erased }, data: { toSealed: '' } })
  expect(await tryMailAgain(erased, NOON)).toBe(false)
})
