import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { changed, everythingChanged, version } from './versions'
import { write } from './write'

useTestDatabase()

const addTally = { data: { kind: 'comment', state: 'spam', count: 1 } } as const

test('the versions of what was touched are raised when it is on the disk, and not before', async () => {
  const before = version('entry:1')
  const other = version('entry:2')
  const inside = await write(async (tx, touch) => {
    touch('entry:1', 'threads')
    touch('entry:1')
    await tx.tally.create(addTally)
    return version('entry:1')
  })
  expect(inside).toBe(before)
  expect(version('entry:1')).toBe(before + 1)
  expect(version('entry:2')).toBe(other)
  expect(await db().tally.count()).toBe(1)
})

test('a transaction that is rolled back raises nothing and leaves nothing', async () => {
  const before = version('entry:1')
  const failing = write(async (tx, touch) => {
    touch('entry:1')
    await tx.tally.create({ data: { ...addTally.data, state: 'trash' } })
    throw new Error('on second thoughts')
  })
  await expect(failing).rejects.toThrow('on second thoughts')
  expect(version('entry:1')).toBe(before)
  expect(await db().tally.count({ where: { state: 'trash' } })).toBe(0)
})

test('everything changed means that each version is another', () => {
  const shown = ['site', 'threads', 'entry:5'] as const
  const before = shown.map(version)
  everythingChanged()
  expect(shown.map(version)).toEqual(before.map((each) => each + 1))
  changed('site')
  expect(shown.map(version)).toEqual([before[0]! + 2, before[1]! + 1, before[2]! + 1])
})

test('writes that arrive together share a commit, and one that fails takes none of the others with it', async () => {
  const before = version('threads')
  const add = (state: 'pending' | 'approved') =>
    write(async (tx, touch) => {
      touch('threads')
      await tx.tally.upsert({
        where: { kind_state: { kind: 'pingback', state } },
        create: { kind: 'pingback', state, count: 1 },
        update: { count: { increment: 1 } },
      })
      if (state === 'approved') throw new Error('not this one')
      return state
    })
  const outcomes = await Promise.allSettled([add('pending'), add('pending'), add('approved'), add('pending')])
  expect(outcomes.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(await db().tally.findMany({ where: { kind: 'pingback' } })).toEqual([
    { kind: 'pingback', state: 'pending', count: 3 },
  ])
  expect(version('threads')).toBeGreaterThan(before)
})
