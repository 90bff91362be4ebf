import { solveChallenge } from 'altcha-lib/v1'
import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aModerator } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { SORT_ASIDE, sortAside } from '@/lib/moderation/aside/sort-aside'
import { HOLD_RECENT, holdRecent } from '@/lib/moderation/hold-recent'
import { shelve } from '@/lib/once'
import { blockPerson } from '@/lib/spam/manage-blocks'
import { makeFetchedToken, makeFormToken, markOf } from './form-token'
import { postComment, type PostError } from './post-comment'
import { makeWork, type Work } from './proof/work'

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

async function attack(count: number, typed: (number: number) => Typed, now = NOON) {
  for (let number = 0; number < count; number++) await post(typed(number), now)
}
const TEMPLATE = (number: number) => ({ body: `Number ${number}: cheap watches of all makes for you and your friends` })

/** Words that nobody has said, of letters alone. */
const UNIQUE = (number: number) => ({
  body: Array.from({ length: 12 }, (_, i) =>
    (number * 12 + i + 7).toString(8).replace(/./g, (digit) => 'bcdfghjk'[Number(digit)]!),
  ).join(' '),
})

async function solved({ maxnumber, ...work }: Work): Promise<string> {
  const solution = await solveChallenge(work.challenge, work.salt, 'SHA-256', maxnumber).promise
  return JSON.stringify({ ...work, number: solution!.number })
}

/** What is asked of who is not let in. */
async function askedOf(typed: Typed, now = NOON, origin = anywhere()) {
  const refused = await post(typed, now, origin)
  if (refused.ok) throw new Error('it was let in')
  expect(refused.error.kind).toBe('too-many')
  return (refused.error as PostError & { kind: 'too-many' }).ask
}

test.each<[string, (number: number) => Typed]>([
  ['a template', TEMPLATE],
  ['words of its own each time', (number) => UNIQUE(number)],
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
  await afterTheAlarm(later(5))
  expect(await states()).not.toContain('approved')
})

/** What the alarm has asked for is done. */
async function afterTheAlarm(now: Date) {
  for (const { id, payload } of await db().job.findMany({ where: { name: HOLD_RECENT } })) {
    await holdRecent(payload, now)
    await db().job.delete({ where: { id } })
  }
}

const LUCKY = ['My mother read this to me and we both laughed.', 'Eight weeks of rain, and then this. I am glad of it.']

test('when it is over, what was set aside and is unlike the rest waits like everything else, once, the rest stays', async () => {
  publish([entry], { moderation: 'first-time' })
  await post({ body: LUCKY[0]! })
  await attack(60, TEMPLATE)
  await afterTheAlarm(later(5))
  // So many that there is no room in the queue left.
  await patientAttack(60, 1, UNIQUE)
  const home = anywhere()
  const { ticket } = await askedOf({ body: LUCKY[1]! }, later(20), home)
  await post({ body: LUCKY[1]!, ticket }, later(61), home)
  const bodiesIn = async (state: 'pending' | 'aside') =>
    (await db().comment.findMany({ where: { state } })).map(({ body }) => body)
  expect(await bodiesIn('aside')).toEqual(expect.arrayContaining(LUCKY))
  const jobs = () => db().job.findMany({ where: { name: SORT_ASIDE } })
  expect(await jobs()).toMatchObject([{ runAt: later(3_605) }])

  await attack(60, TEMPLATE, later(3_600))
  await sortAside(later(3_605))
  expect(await bodiesIn('aside')).toEqual(expect.arrayContaining(LUCKY))
  expect(await jobs()).toMatchObject([{ runAt: later(7_205) }])

  await sortAside(later(7_205))
  const waiting = await bodiesIn('pending')
  expect(waiting).toEqual(expect.arrayContaining(LUCKY))
  expect(waiting.filter((body) => body.includes('cheap watches'))).toEqual([])
  expect(await bodiesIn('aside')).toContain(TEMPLATE(1).body)
  expect(await db().decision.count({ where: { rule: 'attack-over' } })).toBeLessThanOrEqual(40)
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
  const solution = await solved(work)
  const posted = await post({ ...TEMPLATE(1_000), ticket, work: solution }, NOON, origin)
  expect(posted.ok && (await db().comment.findUniqueOrThrow({ where: { id: posted.value.id } }))).toMatchObject({
    state: 'pending',
  })
  expect(await post({ ...TEMPLATE(1_000), ticket, work: solution }, later(1), origin)).toEqual(posted)
})

test('who is asked and waits is let in, not sooner, and not with other words', async () => {
  await attack(300, TEMPLATE)
  const origin = anywhere()
  const { ticket, seconds } = await askedOf(TEMPLATE(1_000), NOON, origin)
  expect(seconds).toBe(40)
  expect(await askedOf({ ...TEMPLATE(1_000), ticket }, later(39), origin)).toMatchObject({ ticket, seconds: 1 })
  expect((await askedOf({ ...TEMPLATE(1_001), ticket }, later(41), origin)).ticket).not.toBe(ticket)
  expect((await post({ ...TEMPLATE(1_000), ticket }, later(41), origin)).ok).toBe(true)
})

/** As long as somebody with patience attacks, and each waits as asked. */
async function patientAttack(count: number, everyS: number, typed: (number: number) => Typed) {
  const asked: { typed: Typed; origin: ReturnType<typeof anywhere>; at: number }[] = []
  for (let number = 0; number < count; number++) {
    const now = number * everyS
    for (; asked[0] && asked[0].at <= now; asked.shift()) await post(asked[0].typed, later(now), asked[0].origin)
    const [origin, text] = [anywhere(), typed(number)]
    const posted = await post(text, later(now), origin)
    await afterTheAlarm(later(now))
    if (posted.ok || posted.error.kind !== 'too-many') continue
    asked.push({ typed: { ...text, ticket: posted.error.ask.ticket }, origin, at: now + 41 })
  }
}

test.each([
  ['each second', 1, 50],
  ['every five seconds for more than an hour', 5, 50],
  // Below what is an attack by its minutes: it is seen by its hours.
  ['twice a minute for eight hours', 30, 50],
])(
  'machines with words of their own that come %s and wait as asked: the queue stays short, nothing is lost',
  async (_, everyS, most) => {
    await patientAttack(1_000, everyS, UNIQUE)
    const all = await states()
    expect(all.filter((state) => state !== 'aside').length).toBeLessThanOrEqual(most)
    // Whoever still waits at the end has the words in a form.
    expect(all.length).toBeGreaterThan(950 - 41 / everyS)
  },
)

test('a person who waits as asked in the middle of it is kept', async () => {
  await patientAttack(300, 1, UNIQUE)
  const origin = anywhere()
  const { ticket } = await askedOf({}, later(300), origin)
  const posted = await post({ ticket }, later(341), origin)
  expect(posted.ok && (await db().comment.findUniqueOrThrow({ where: { id: posted.value.id } }))).toMatchObject({
    state: 'aside',
  })
  expect(await db().decision.count({ where: { toState: 'aside', rule: 'attack' } })).toBeGreaterThan(0)
})

test('who opened the form before an attack and took a person’s time is not asked', async () => {
  const token = makeFetchedToken(entry.id, NOON)
  const tooQuick = makeFetchedToken(entry.id, NOON)
  await attack(60, UNIQUE, later(1))
  await askedOf({ token: tooQuick }, later(3))
  expect((await post({ token }, later(60))).ok).toBe(true)
})

test('who calculated ahead, while writing, is let in at once; the same calculation brings in nothing else', async () => {
  await attack(60, UNIQUE)
  const token = makeFetchedToken(entry.id, later(1))
  const work = await solved(makeWork(markOf(token), 1))
  expect((await post({ token, work }, later(5))).ok).toBe(true)
  await post({ token, work, body: 'Something else, with the same calculation as before it.' }, later(6))
  expect((await states()).at(-1)).toBe('spam')
  const other = makeFetchedToken(entry.id, later(1))
  await askedOf({ token: other, work, body: 'And again with a token that it was not made for.' }, later(6))
})

test('a guest who has proven their address and is trusted is not asked, and appears at once; once blocked they are', async () => {
  const person = await db().commenter.create({
    data: { emailHash: 'hash', emailSealed: 'sealed', name: 'Ines', createdAt: NOON, provenAt: NOON, trustedAt: NOON },
  })
  await attack(300, TEMPLATE)
  await attack(60, UNIQUE)
  const writes = (guestId: number | null, body: string) =>
    post({ name: 'Ines', body }, NOON, Object.assign(anywhere(), { guestId }))
  expect(await writes(null, 'It rained all week here, so I read it twice.')).toMatchObject({ ok: false })
  const posted = await writes(person.id, 'It rained all week here, so I read it twice.')
  expect(posted.ok && (await db().comment.findUniqueOrThrow({ where: { id: posted.value.id } })).state).toBe('approved')
  await blockPerson(person.id, { effect: 'hold', term: 'forever', note: '' }, NOON)
  expect(await writes(person.id, 'My sister laughed at this.')).toMatchObject({ ok: false })
})

test('where something was approved from before nobody is asked, within reason and for what is unlike the attack', async () => {
  const home = anywhere()
  const first = await post({}, NOON, home)
  if (!first.ok) throw new Error('it was not let in')
  await decide([{ id: first.value.id, state: 'approved' }], 'pending', { userId: (await aModerator()).id }, NOON)
  await decide([{ id: first.value.id, state: 'pending' }], 'approved', { userId: (await aModerator()).id }, NOON)
  await attack(300, TEMPLATE)
  await attack(60, UNIQUE)
  await askedOf(TEMPLATE(999), NOON, home)
  const thoughts = [
    'My sister laughed at this.',
    'It rained all week here, so I read it twice.',
    'Never again, says my cat.',
  ]
  for (const body of thoughts) expect((await post({ body }, NOON, home)).ok).toBe(true)
  await askedOf({ body: 'This is one too many from a single kitchen table.' }, NOON, home)
  await askedOf({ body: 'From nowhere that anybody has heard of until today.' })
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

test('one address that goes on after it was told to stop, again and again, fell into a trap', async () => {
  publish([entry], { moderation: 'none', defence: { surge: 1_000 } })
  const home = anywhere()
  for (let number = 0; number < 40; number++) await post(UNIQUE(number), NOON, home)
  expect(await db().decision.count({ where: { toState: 'spam', reason: { contains: 'told to stop' } } })).toBe(7)
  expect((await post({}, NOON, anywhere())).ok).toBe(true)
  expect((await states()).at(-1)).toBe('approved')
})

test('an hour after the attack everything is as before', async () => {
  await attack(1_000, TEMPLATE)
  expect((await post({}, later(3_600))).ok).toBe(true)
  expect((await states()).at(-1)).toBe('approved')
})
