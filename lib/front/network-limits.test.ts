import { beforeEach, expect, test } from 'vitest'
import { countSubmission } from '@/lib/comments/limits'
import { useTestDatabase } from '@/lib/db/test-database'
import { countReport } from '@/lib/linkbacks/limits'
import { shelve } from '@/lib/once'
import { originOf } from './client-address'

useTestDatabase()

beforeEach(() => {
  shelve('comment-limiters', undefined)
  shelve('linkback-limiters', undefined)
  shelve('linkback-flood', undefined)
})

const hex = (number: number) => number.toString(16)
/** Another address each time, as who has rented a network can write from. */
const WITHIN: Record<string, (number: number) => string> = {
  'one address': () => '2001:db8:1:200::1',
  'a /64': (number) => `2001:db8:1:200:${hex(number)}:${hex(number * 7)}:0:1`,
  'a /56, each from a /64 of its own': (number) => `2001:db8:1:2${hex(number % 256).padStart(2, '0')}::${hex(number)}`,
  'an IPv4 /24, said in both ways': (number) => `${number % 2 ? '::ffff:' : ''}203.0.113.${number % 256}`,
  'a /40, each from a /56 of its own': (number) => `2001:db8:${hex(number % 256)}:${hex((number * 256) % 65_536)}::1`,
  'an IPv4 /16, each from a /24 of its own': (number) => `203.0.${number % 256}.9`,
  'everywhere, each from a /40 of its own': (number) => `2001:db8:${hex(number * 256)}::1`,
}

const LET_IN_AT_ONCE: [where: string, comments: number, pingbacks: number][] = [
  ['one address', 12, 60],
  ['a /64', 12, 60],
  ['a /56, each from a /64 of its own', 12, 60],
  ['an IPv4 /24, said in both ways', 12, 60],
  ['a /40, each from a /56 of its own', 120, 150],
  ['an IPv4 /16, each from a /24 of its own', 120, 150],
  ['everywhere, each from a /40 of its own', 200, 150],
]

test.each(LET_IN_AT_ONCE)('of 200 comments from %s in one moment %d are let in', async (where, comments) => {
  let letIn = 0
  // Each to another entry, so that no limit of one stops them.
  for (let number = 0; number < 200; number++) {
    const wait = await countSubmission(originOf(WITHIN[where]!(number)), number, false)
    if (wait === null) letIn += 1
  }
  expect(letIn).toBe(comments)
})

const PINGBACKS = LET_IN_AT_ONCE.map(([where, , pingbacks]) => [where, pingbacks] as const)

test.each(PINGBACKS)('of 200 pingbacks from %s in one moment %d are let in', async (where, pingbacks) => {
  let letIn = 0
  for (let number = 0; number < 200; number++) {
    if (await countReport(originOf(WITHIN[where]!(number)).networkHash, new Date())) letIn += 1
  }
  expect(letIn).toBe(pingbacks)
})

test('with a proof one /64 is counted by itself, and not beyond ten', async () => {
  const origin = (number: number) => originOf(WITHIN['a /64']!(number))
  for (let number = 0; number < 20; number++) await countSubmission(origin(number), number, false)
  let letIn = 0
  for (let number = 0; number < 20; number++) {
    if ((await countSubmission(origin(100 + number), number, true)) === null) letIn += 1
  }
  expect(letIn).toBe(10)
})
