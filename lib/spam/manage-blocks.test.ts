import { afterAll, beforeAll, expect, test } from 'vitest'
import { anEntry, aResponse, closeDesk, NOON, openDesk } from '@/lib/moderation/a-desk.fixture'
import { addBlock, blockNetworkOf, readBlocks, removeBlock } from './manage-blocks'

beforeAll(openDesk)
afterAll(closeDesk)

const host = { kind: 'host' as const, value: 'https://www.pills.example/', effect: 'bin' as const, note: '' }

test('the same host in another spelling is refused as a duplicate', async () => {
  expect(await addBlock(host, NOON)).toEqual({ ok: true, value: { value: 'pills.example' } })
  expect(await addBlock({ ...host, value: 'PILLS.example' }, NOON)).toEqual({ ok: false, error: 'duplicate' })
})

test('the network of a comment can be blocked once, and its note says whose it was', async () => {
  const id = await aResponse({ entryId: await anEntry(), networkHash: 'a-hash' })
  expect(await blockNetworkOf(id, 'hold', NOON)).toEqual({ ok: true, value: null })
  expect(await blockNetworkOf(id, 'bin', NOON)).toEqual({ ok: false, error: 'duplicate' })
  const [block] = await readBlocks()
  expect(block).toMatchObject({ kind: 'network', value: 'a-hash', note: `network of comment #${id}` })
})

test('a network that has been forgotten cannot be blocked', async () => {
  const id = await aResponse({ entryId: await anEntry() })
  expect(await blockNetworkOf(id, 'hold', NOON)).toEqual({ ok: false, error: 'unknown' })
})

test('a removed block is gone, and can be added again', async () => {
  const { value } = { value: 'casino.example' }
  await addBlock({ ...host, value }, NOON)
  const added = (await readBlocks()).find((block) => block.value === value)
  await removeBlock(added!.id)
  expect((await addBlock({ ...host, value }, NOON)).ok).toBe(true)
})
