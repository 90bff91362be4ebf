import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk } from './a-desk.fixture'
import { likeIt } from './like-it'
import { addNote, removeNote } from './notes/notes'
import { readTemplates, removeTemplate, saveTemplate } from './templates/reply-templates'
import { readViews, removeView, saveView } from './views/saved-views'

beforeAll(openDesk)
afterAll(closeDesk)

test('a note stands with the response, for whoever may see that, and only its author takes it back', async () => {
  const [ruth, owen] = [await aModerator('Ruth'), await aModerator('Owen')]
  const entryId = await anEntry()
  const id = await aResponse({ entryId })
  expect(await addNote(id, ' a friend of mine ', { ...ruth, scope: null }, NOON)).toBe(true)
  expect(await addNote(id, 'x', { ...ruth, scope: { entryIds: [] } }, NOON)).toBe(false)
  expect(await addNote(id, ' ', { ...ruth, scope: null }, NOON)).toBe(false)
  const [note] = await db().note.findMany({ where: { commentId: id } })
  expect(note).toMatchObject({ text: 'a friend of mine', userId: ruth.id })
  await removeNote(note!.id, owen.id)
  expect(await db().note.count()).toBe(1)
  await removeNote(note!.id, ruth.id)
  expect(await db().note.count()).toBe(0)
})

test('a view is kept by its name, for one person', async () => {
  const [ruth, owen] = [await aModerator('Ruth'), await aModerator('Owen')]
  expect(await saveView(ruth.id, ' ', 'kind=pingback', NOON)).toBe(false)
  await saveView(ruth.id, 'Pings', 'kind=pingback', NOON)
  await saveView(ruth.id, 'Pings', 'kind=trackback', NOON)
  const [view] = await readViews(ruth.id)
  expect(view).toMatchObject({ name: 'Pings', query: 'kind=trackback' })
  expect(await readViews(owen.id)).toEqual([])
  await removeView(view!.id, owen.id)
  expect(await readViews(ruth.id)).toHaveLength(1)
})

test('words to answer with have a title of their own, and are changed and removed', async () => {
  expect(await saveTemplate(null, { title: 'Thanks', body: '' }, NOON)).toMatchObject({ error: 'empty' })
  await saveTemplate(null, { title: 'Thanks', body: 'Thank you.\r\nRuth' }, NOON)
  expect(await saveTemplate(null, { title: 'Thanks', body: 'x' }, NOON)).toMatchObject({ error: 'duplicate' })
  const [template] = await readTemplates()
  await saveTemplate(template!.id, { title: 'Thanks', body: 'Thanks!' }, NOON)
  expect(await readTemplates()).toEqual([{ id: template!.id, title: 'Thanks', body: 'Thanks!' }])
  await removeTemplate(template!.id)
  expect(await readTemplates()).toEqual([])
})

test('what is like a response: of its person, network and host, by state', async () => {
  const entryId = await anEntry()
  const data = { emailHash: 'h', emailSealed: '', createdAt: NOON }
  const { id: commenterId } = await db().commenter.create({ data, select: { id: true } })
  const from = { commenterId, networkHash: 'n', authorUrl: 'https://casino.example/' }
  const id = await aResponse({ entryId, ...from })
  await aResponse({ entryId, ...from, state: 'spam' })
  await aResponse({ entryId, networkHash: 'n', authorUrl: 'https://casino.example.org/', state: 'spam' })
  const found = await likeIt({ id, commenterId, networkHash: 'n', host: 'casino.example' })
  const count = (by: string, state: string) =>
    found.find((each) => each.by === by)!.counts.find(([of]) => of === state)![1]
  expect([count('person', 'pending'), count('person', 'spam')].map(({ count }) => count)).toEqual([1, 1])
  expect([count('network', 'pending'), count('network', 'spam')].map(({ count }) => count)).toEqual([1, 2])
  expect([count('host', 'pending'), count('host', 'spam')].map(({ count }) => count)).toEqual([1, 1])
  expect(await likeIt({ id, commenterId: null, networkHash: null, host: null })).toEqual([])
})
