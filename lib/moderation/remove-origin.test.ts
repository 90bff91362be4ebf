import { expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { write } from '@/lib/documents/write'
import { admit } from './admit'
import { removeOrigin } from './remove-origin'
import type { NewResponse } from './store'

useTestDatabase()

const FIRST = { state: 'approved', rule: 'test', reason: 'for the test' } as const
const aResponse = (part: Partial<NewResponse>): NewResponse => ({
  entryId: 0,
  kind: 'comment',
  parentId: null,
  rootId: null,
  authorName: 'Ada',
  authorUrl: null,
  commenterId: null,
  userId: null,
  body: 'Words',
  html: '<p>Words</p>',
  rendererVersion: 1,
  createdAt: new Date(),
  verdict: { outcome: 'publish', reasons: [] },
  addressHash: null,
  networkHash: null,
  submissionKey: null,
  textHash: '',
  ...part,
})

test('what came from an origin goes with its counts; replies from elsewhere begin threads of their own', async () => {
  const entry = await anEntry()
  publish([entry])
  await write(async (tx, touch) => {
    const sample = { originSystem: 'sample', entryId: entry.id }
    const root = await admit(tx, touch, aResponse({ ...sample, originId: '1' }), FIRST)
    const reply = await admit(tx, touch, aResponse({ entryId: entry.id, parentId: root.id, rootId: root.id }), FIRST)
    await admit(tx, touch, aResponse({ entryId: entry.id, parentId: reply.id, rootId: root.id }), FIRST)
    await admit(tx, touch, aResponse({ ...sample, originId: '2', parentId: reply.id, rootId: root.id }), FIRST)
  })
  await write((tx, touch) => removeOrigin(tx, touch, 'sample'))
  expect(await db().comment.findMany({ select: { id: true, parentId: true, rootId: true } })).toEqual([
    { id: 2, parentId: null, rootId: null },
    { id: 3, parentId: 2, rootId: 2 },
  ])
  expect(await db().entry.findMany({ select: { comments: true } })).toEqual([{ comments: 2 }])
  expect(await db().tally.findMany()).toEqual([{ kind: 'comment', state: 'approved', count: 2 }])
})
