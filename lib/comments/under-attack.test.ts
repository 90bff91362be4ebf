import { solveChallenge } from 'altcha-lib/v1'
import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { HOLD_RECENT, holdRecent } from '@/lib/moderation/hold-recent'
import { shelve } from '@/lib/once'
import { makeFetchedToken, makeFormToken } from './form-token'
import { postComment, type PostError } from './post-comment'

useTestDatabase()

const NOON = new Date('2026-11-24T12:00:00Z')
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000)

let entry: Entry
let networks = 0
const anywhere = () => {
  networks += 1
  return { addressHash: `a${networks}`, networkHash: `n${networks}`, regionHash: `r${networks}` }
}

beforeEach(async () => {
  shelve('comment-limiters', undefined)
  shelve('attack-watch', undefined)
  await db().comment.deleteMany()
  await db().job.deleteMany()
  entry = await anEntry()
  publish([entry], { moderation: 'none' })
})

type Typed = Record<string, string>
const fields = (typed: Typed = {}): Typed => ({
  name: 'Hanna',
  body: 'It took me a year, and nobody had told me that it would.',
  token: makeFormToken(entry.id, NOON),
  ...typed,
})
const post = (typed: Typed, now = NOON, origin = anywhere()) => postComment(entry, fields(typed), origin, now)
const states = async () => (await db().comment.findMany()).map(({ state }) => state)

async function attack(count: number, typed: (number: number) => Typed) {
  for (let number = 0; number < count; number++) await post(typed(number))
}
const TEMPLATE = (number: number) => ({ body: `Number ${number}: cheap watches of all makes for you and your friends` })

/** What is asked of who is not let in. */
async function askedOf(typed: Typed, now = NOON, origin = anywhere()) {
  const refused = await post(typed, now, origin)
  if (refused.ok) throw new Error('it was let in')
  expect(refused.error.kind).toBe('too-many')
  return (refused.error as PostError & { kind: 'too-many' }).ask
}

test.each<[string, (number: number) => Typed]>([
  ['a template', TEMPLATE],
  [
    'words of its own each time',
    (number) => ({
      body: Array.from({ length: 12 }, (_, i) => `w${'abcdefgh'[i % 8]}${'x'.repeat(number)}${i}`).join(' '),
    }),
  ],
  ['no token', (number) => ({ ...TEMPLATE(number), token: '' })],
  ['the hidden field filled in', (number) => ({ ...TEMPLATE(number), website_confirm: 'x' })],
  ['a made-up token', (number) => ({ ...TEMPLATE(number), token: `${entry.id}.x.${number}` })],
  ['one fetched token', (number) => ({ ...TEMPLATE(number), token: FETCHED })],
])('of a thousand comments with %s, each from elsewhere, few come in', async (_, typed) => {
  FETCHED = makeFetchedToken(entry.id, NOON)
  await attack(1_000, typed)
  const all = await states()
  expect(all.filter((state) => state !== 'spam').length).toBeLessThanOrEqual(41)
  expect(all.length).toBeLessThanOrEqual(50)
})
let FETCHED = ''

test('what was published before the alarm, and nobody has looked at, waits once it has gone off', async () => {
  await attack(300, TEMPLATE)
  expect(await states()).toContain('approved')
  expect(await db().job.count({ where: { name: HOLD_RECENT } })).toBe(1)
  await holdRecent(later(5))
  expect(await states()).not.toContain('approved')
})

test('who writes something else meanwhile is let in unasked, and held', async () => {
  await attack(300, TEMPLATE)
  const posted = await post({})
  expect(posted.ok && (await db().comment.findUniqueOrThrow({ where: { id: posted.value.id } }))).toMatchObject({
    state: 'pending',
    verdict: { reasons: [{ code: 'attack' }] },
  })
})

test('who is asked and calculates is let in at once, and held', async () => {
  await attack(300, TEMPLATE)
  const origin = anywhere()
  const { ticket, work } = await askedOf(TEMPLATE(1_000), NOON, origin)
  const solved = await solveChallenge(work.challenge, work.salt, 'SHA-256', work.maxnumber).promise
  const solution = JSON.stringify({ ...work, number: solved!.number })
  const posted = await post({ ...TEMPLATE(1_000), ticket, work: solution }, NOON, origin)
  expect(posted.ok && (await db().comment.findUniqueOrThrow({ where: { id: posted.value.id } }))).toMatchObject({
    state: 'pending',
  })
  expect(await post({ ...TEMPLATE(1_000), ticket, work: solution }, later(1), origin)).toEqual(posted)
})

test('who is asked and waits is let in, not sooner, not with other words, and not for a thousand', async () => {
  await attack(300, TEMPLATE)
  const origin = anywhere()
  const { ticket, seconds } = await askedOf(TEMPLATE(1_000), NOON, origin)
  expect(seconds).toBe(40)
  expect(await askedOf({ ...TEMPLATE(1_000), ticket }, later(39), origin)).toMatchObject({ ticket, seconds: 1 })
  expect((await askedOf({ ...TEMPLATE(1_001), ticket }, later(41), origin)).ticket).not.toBe(ticket)
  expect((await post({ ...TEMPLATE(1_000), ticket }, later(41), origin)).ok).toBe(true)

  let letIn = 0
  for (let number = 2_000; number < 2_030; number++) {
    const from = anywhere()
    const asked = await askedOf(TEMPLATE(number), NOON, from)
    const posted = await post({ ...TEMPLATE(number), ticket: asked.ticket }, later(60), from)
    if (posted.ok) letIn += 1
  }
  expect(letIn).toBeLessThan(8)
})

test('what fell into a trap is spam with a proof too', async () => {
  await attack(300, (number) => ({ ...TEMPLATE(number), website_confirm: 'x' }))
  const origin = anywhere()
  const typed = { ...TEMPLATE(1_000), website_confirm: 'x' }
  const { ticket } = await askedOf(typed, NOON, origin)
  await post({ ...typed, ticket }, later(41), origin)
  expect(new Set(await states())).toEqual(new Set(['spam']))
})

test('a person who went back in the browser and wrote again with the same fetched token is held, a program binned', async () => {
  const token = makeFetchedToken(entry.id, NOON)
  const home = anywhere()
  await post({ token }, NOON, home)
  await post({ token, body: 'One thing more: it was worth it.' }, NOON, home)
  await post({ token, body: 'Something else entirely, from another place.' })
  expect(await states()).toEqual(['approved', 'pending', 'spam'])
})

test('an hour after the attack everything is as before', async () => {
  await attack(1_000, TEMPLATE)
  expect((await post({}, later(3_600))).ok).toBe(true)
  expect((await states()).at(-1)).toBe('approved')
})
