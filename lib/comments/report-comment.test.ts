import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aModerator, aResponse, NOON, stateOf } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { undo } from '@/lib/moderation/undo'
import { countReported, dismissReports, readReported } from '@/lib/moderation/reports/read-reports'
import { shelve } from '@/lib/once'
import { makeFormToken } from './form-token'
import { MAX_REPORT_LENGTH, reportComment } from './report-comment'
import { purge } from '@/lib/moderation/purge/purge'
import { siteSchema } from '@/lib/site'

useTestDatabase()

let entry: Entry
let id: number
const later = (days: number) => new Date(NOON.getTime() + days * 86_400_000)

beforeEach(async () => {
  shelve('report-limiter', undefined)
  await db().comment.deleteMany()
  entry = await anEntry()
  publish([entry], { reports: { holdAt: 3 } })
  id = await aResponse({ entryId: entry.id, state: 'approved' })
})

const report = (network: string, typed: Record<string, string> = {}, of = id) =>
  reportComment(of, { reason: 'It is an insult.', token: makeFormToken(entry.id, NOON), ...typed }, network, NOON)
const done = { ok: true, value: null }

test('what a reader reports is heard once for each network, with the first reason', async () => {
  expect(await report('one')).toEqual(done)
  expect(await report('one', { reason: 'And once more.' })).toEqual(done)
  const { items } = await readReported()
  expect(items).toMatchObject([{ id, state: 'approved', reports: [{ reason: 'It is an insult.' }] }])
  expect(await countReported()).toBe(1)
})

test('as many as the site says, from different networks, hold what is shown; fewer do not', async () => {
  await report('one')
  await report('two')
  await report('two')
  expect(await stateOf(id)).toBe('approved')
  await report('three')
  expect(await stateOf(id)).toBe('pending')
  const decision = await db().decision.findFirstOrThrow({ where: { commentId: id }, orderBy: { id: 'desc' } })
  expect(decision).toMatchObject({ rule: 'reports', reason: '3 readers reported it', userId: null })
})

test('what a moderator has let stand is not held by readers again', async () => {
  for (const network of ['one', 'two', 'three']) await report(network)
  await decide([{ id, state: 'pending' }], 'approved', { userId: (await aModerator()).id }, NOON)
  expect(await countReported()).toBe(0)
  for (const network of ['four', 'five', 'six', 'seven']) await report(network)
  expect(await stateOf(id)).toBe('approved')
  expect(await countReported()).toBe(1)
  await dismissReports(id, NOON)
  expect(await countReported()).toBe(0)
})

test('a decision to put it away settles what was reported, and it can be reported no more', async () => {
  await report('one')
  await decide([{ id, state: 'approved' }], 'spam', { userId: (await aModerator()).id }, NOON)
  expect(await countReported()).toBe(0)
  expect(await report('two')).toEqual({ ok: false, error: { kind: 'gone' } })
})

test('a decision that is taken back leaves open again what it had settled, and nothing else', async () => {
  const { id: userId } = await aModerator()
  await report('one')
  await dismissReports(id, later(0.1))
  await report('two')
  const { batch } = await decide([{ id, state: 'approved' }], 'spam', { userId }, later(0.2))
  expect(await countReported()).toBe(0)
  await undo(batch, later(0.3))
  const { items } = await readReported()
  expect(items.map(({ reports }) => reports.length)).toEqual([1])
  await decide([{ id, state: 'approved' }], 'trash', { userId }, later(0.4))
  expect(await countReported()).toBe(0)
})

test('what nobody can see cannot be reported, nor what is not there', async () => {
  const waiting = await aResponse({ entryId: entry.id })
  for (const which of [waiting, 999_999, 0]) {
    expect(await report('one', {}, which)).toEqual({ ok: false, error: { kind: 'gone' } })
  }
})

test('what the desk wrote is not held by readers', async () => {
  const own = await aResponse({ entryId: entry.id, state: 'approved', userId: (await aModerator()).id })
  for (const network of ['one', 'two', 'three']) await report(network, {}, own)
  expect(await stateOf(own)).toBe('approved')
})

test.each([
  ['no reason', { reason: ' ' }],
  ['too long a reason', { reason: 'x'.repeat(MAX_REPORT_LENGTH + 1) }],
  ['no token', { token: '' }],
  ['a made-up token', { token: '1.x.y' }],
])('a report with %s is refused with a sentence', async (_, typed) => {
  expect(await report('one', typed)).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  expect(await db().report.count({ where: { commentId: id } })).toBe(0)
})

test('a machine is thanked and not heard; one network is not heard without end', async () => {
  expect(await report('one', { website_confirm: 'x' })).toEqual(done)
  expect(await countReported()).toBe(0)
  for (let i = 0; i < 5; i++) await report('one')
  expect(await report('one')).toMatchObject({ ok: false, error: { kind: 'too-many' } })
})

test('where a report came from is forgotten after thirty days', async () => {
  await report('one')
  await purge(siteSchema.parse({}).privacy, later(29))
  expect((await db().report.findFirstOrThrow()).networkHash).toBe('one')
  await purge(siteSchema.parse({}).privacy, later(31))
  expect((await db().report.findFirstOrThrow()).networkHash).toBeNull()
})
