import { expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aModerator, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { editResponse } from './edit-response'

useTestDatabase()

const later = new Date(NOON.getTime() + 60_000)

async function aComment() {
  const entry = await anEntry()
  publish([entry])
  return { entryId: entry.id, id: await aResponse({ entryId: entry.id, state: 'approved', body: 'The old words' }) }
}
const words = (id: number) =>
  db().comment.findUniqueOrThrow({
    where: { id },
    select: { body: true, html: true, state: true, revisions: { select: { body: true, userId: true } } },
  })

test('the words change where they are shown, and the old ones stay with who changed them', async () => {
  const { id } = await aComment()
  const who = { ...(await aModerator()), scope: null }
  expect(await editResponse({ id, editedAt: null }, ' The *new* words\r\n', who, later)).toMatchObject({ ok: true })
  expect(await words(id)).toEqual({
    body: 'The *new* words',
    html: '<p>The <em>new</em> words</p>',
    state: 'approved',
    revisions: [{ body: 'The old words', userId: who.id }],
  })
})

test('nothing is overwritten that was not read, nor outside of a scope, nor with nothing', async () => {
  const { id, entryId } = await aComment()
  const who = { ...(await aModerator()), scope: null }
  const seen = { id, editedAt: null }
  expect(await editResponse(seen, ' ', who, later)).toEqual({ ok: false, error: 'empty' })
  expect(await editResponse(seen, 'x', { ...who, scope: { entryIds: [entryId + 1] } }, later)).toMatchObject({
    error: 'gone',
  })
  await db().comment.update({ where: { id }, data: { editedAt: later } })
  expect(await editResponse(seen, 'x', who, later)).toEqual({ ok: false, error: 'overtaken' })
  const linkback = await aResponse({ entryId, kind: 'pingback' })
  expect(await editResponse({ id: linkback, editedAt: null }, 'x', who, later)).toMatchObject({ error: 'gone' })
})
