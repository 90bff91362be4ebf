import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { anEntry, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { currentBlocks } from './current-blocks'
import { addBlock, blockOriginOf, blockPerson, readBlocks, removeBlock, sweepBlocks, type How } from './manage-blocks'

useTestDatabase()

beforeEach(async () => {
  for (const { id } of await readBlocks()) await removeBlock(id)
})

const GOOD: How = { effect: 'bin', term: 'forever', note: '' }
const host = { kind: 'host' as const, value: 'https://www.pills.example/', ...GOOD }
const days = (n: number, ms = 0) => new Date(NOON.getTime() + n * 86_400_000 + ms)

const aPerson = (name = 'Mallory') =>
  db().commenter.create({
    data: { emailHash: `hash of ${name} ${Math.random()}`, emailSealed: '', name, createdAt: NOON },
    select: { id: true, emailHash: true },
  })

test('the same host in another spelling is refused as a duplicate', async () => {
  expect(await addBlock(host, NOON)).toEqual({ ok: true, value: { value: 'pills.example' } })
  expect(await addBlock({ ...host, value: 'PILLS.example' }, NOON)).toEqual({ ok: false, error: 'duplicate' })
})

test('the network of a comment can be blocked once, and its reason says whose it was', async () => {
  const id = await aResponse({ entryId: await anEntry(), networkHash: 'a-hash' })
  const how = { ...GOOD, note: 'a flood' }
  expect(await blockOriginOf(id, 'network', how, NOON)).toEqual({ ok: true, value: null })
  expect(await blockOriginOf(id, 'network', how, NOON)).toEqual({ ok: false, error: 'duplicate' })
  const [block] = await readBlocks()
  expect(block).toMatchObject({ kind: 'network', value: 'a-hash', note: `a flood · from comment #${id}` })
})

test('a person can be blocked from a comment or as one is known, and is called by the name', async () => {
  const person = await aPerson()
  const id = await aResponse({ entryId: await anEntry(), commenterId: person.id })
  expect(await blockOriginOf(id, 'person', { ...GOOD, effect: 'quiet' }, NOON)).toEqual({ ok: true, value: null })
  expect(await blockPerson(person.id, GOOD, NOON)).toEqual({ ok: false, error: 'duplicate' })
  const [block] = await readBlocks()
  expect(block).toMatchObject({ kind: 'person', effect: 'quiet', person: { id: person.id, name: 'Mallory' } })
  expect((await currentBlocks(NOON))[0]).toMatchObject({ kind: 'person', value: person.emailHash })
})

test.each(['network', 'person'] as const)('a %s that is not known cannot be blocked', async (kind) => {
  const id = await aResponse({ entryId: await anEntry() })
  expect(await blockOriginOf(id, kind, GOOD, NOON)).toEqual({ ok: false, error: 'unknown' })
  expect(await blockPerson(999_999, GOOD, NOON)).toEqual({ ok: false, error: 'unknown' })
})

test.each([
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const)('a block for a %s hits no longer once that is over, can be made again, and is swept', async (term, n) => {
  await addBlock({ ...host, term }, NOON)
  expect(await currentBlocks(days(n, -1))).toHaveLength(1)
  expect(await currentBlocks(days(n))).toEqual([])
  expect((await addBlock({ ...host, term }, days(n))).ok).toBe(true)
  await sweepBlocks(days(n))
  expect(await readBlocks()).toHaveLength(1)
  await sweepBlocks(days(2 * n))
  expect(await readBlocks()).toEqual([])
})

test('a removed block is gone, and can be added again', async () => {
  await addBlock(host, NOON)
  await removeBlock((await readBlocks())[0]!.id)
  expect((await addBlock(host, NOON)).ok).toBe(true)
})
