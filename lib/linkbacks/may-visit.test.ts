import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changed } from '@/lib/documents/versions'
import { emptyTables, NOW, useSite } from './a-site.fixture'
import { mayVisit } from './may-visit'

useSite()
beforeEach(emptyTables)

const silent = (host: string, optedOut: boolean) => db().silentHost.create({ data: { host, optedOut, createdAt: NOW } })

async function block(value: string, effect: 'hold' | 'bin') {
  await db().block.create({ data: { kind: 'host', value, effect, note: '', createdAt: NOW } })
  changed('blocks')
}

test('whoever has said nothing may be visited', async () => {
  expect(await mayVisit('blog.test')).toBe(true)
})

test('a host that has opted out is not visited, with www or the dot of the root neither', async () => {
  await silent('blog.test', true)
  await silent('[2606:2800:21f::1]', true)
  for (const host of ['blog.test', 'www.blog.test', 'blog.test.', '2606:2800:21f::1']) {
    expect(await mayVisit(host), host).toBe(false)
  }
  expect(await mayVisit('other.blog.test')).toBe(true)
})

test('a host that the owner does not want to tell of links is visited when it tells us of its own', async () => {
  await silent('blog.test', false)
  expect(await mayVisit('blog.test')).toBe(true)
})

test('a host whose responses the owner never wants to see is not visited, nor any below it', async () => {
  await block('pills.test', 'bin')
  for (const host of ['pills.test', 'www.pills.test', 'a.pills.test', 'pills.test.']) {
    expect(await mayVisit(host), host).toBe(false)
  }
  expect(await mayVisit('notpills.test')).toBe(true)
})

test('a host whose responses are only held is visited', async () => {
  await block('blog.test', 'hold')
  expect(await mayVisit('blog.test')).toBe(true)
})
