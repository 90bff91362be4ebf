import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { useTestDatabase } from '@/lib/db/test-database'
import { seal } from '@/lib/keys'
import { aModerator, anEntry, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import type { State } from '@/lib/moderation/response'
import { blockPerson } from '@/lib/spam/manage-blocks'
import { emailHash } from '../email-hash'
import { notePerson, trust } from './change-person'
import { PEOPLE_PAGE, readPeople, readPerson, type PeopleQuery } from './read-people'
import { idsOfSome } from './store'

useTestDatabase()

const OWNER = { role: 'owner', seesEmails: false } as const
const MODERATOR = { role: 'moderator', seesEmails: false } as const
const EVERYBODY: PeopleQuery = { text: '', is: null, after: null }

let entryId: number
beforeAll(async () => {
  entryId = await anEntry()
})
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
  await db().block.deleteMany()
})

let people = 0
async function aPerson(names: string[], part: { email?: string; provenAt?: Date; state?: State } = {}) {
  const { email = `${(people += 1)}@example.org`, provenAt = null, state = 'approved' } = part
  const data = { emailHash: emailHash(email), emailSealed: seal(email), createdAt: NOON, provenAt }
  const { id } = await db().commenter.create({ data, select: { id: true } })
  for (const authorName of names) await aResponse({ entryId, commenterId: id, authorName, state })
  return id
}
const idsOf = async (query: Partial<PeopleQuery>, viewer: typeof OWNER | typeof MODERATOR = OWNER) =>
  (await readPeople({ ...EVERYBODY, ...query }, viewer, NOON)).people.map(({ id }) => id)

test('people stand page by page, the newest first', async () => {
  const ids: number[] = []
  for (let i = 0; i < PEOPLE_PAGE + 3; i++) ids.push(await aPerson([]))
  const first = await readPeople(EVERYBODY, OWNER, NOON)
  expect(first.people.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, PEOPLE_PAGE))
  expect(await idsOf({ after: first.next })).toEqual(ids.slice(0, 3).toReversed())
})

test('a name finds all who ever used it, in words of a text it does not', async () => {
  const hanna = await aPerson(['Tom', 'Hanna Vogel'])
  await aPerson(['Ines'])
  await aResponse({ entryId, commenterId: await aPerson([]), authorName: 'Ada', body: 'I agree with Hanna.' })
  expect(await idsOf({ text: 'hanna' })).toEqual([hanna])
  expect(await idsOf({ text: 'Vogel' })).toEqual([hanna])
  expect(await idsOf({ text: '“!?”' })).toEqual([])
})

test('a whole address finds one person, for who may see addresses; a part of it finds nobody', async () => {
  const hanna = await aPerson(['Hanna'], { email: 'hanna@example.org' })
  expect(await idsOf({ text: ' Hanna@Example.org ' })).toEqual([hanna])
  expect(await idsOf({ text: 'hanna@example' })).toEqual([])
  expect(await idsOf({ text: 'hanna@example.org' }, MODERATOR)).toEqual([])
})

test.each([
  [OWNER, 'hanna@example.org'],
  [MODERATOR, null],
  [{ role: 'moderator', seesEmails: true } as const, 'hanna@example.org'],
])('%j sees the address as %s', async (viewer, email) => {
  const id = await aPerson(['Hanna'], { email: 'hanna@example.org' })
  expect((await readPeople(EVERYBODY, viewer, NOON)).people).toMatchObject([{ id, email }])
  expect(await readPerson(id, null, viewer, NOON)).toMatchObject({ id, email })
  expect(JSON.stringify(await readPerson(id, null, MODERATOR, NOON))).not.toMatch(/emailHash|emailSealed|example\.org/)
})

test('those who are proven, trusted or blocked can be told from the others', async () => {
  const { id: userId } = await aModerator()
  const [proven, trusted, blocked] = [await aPerson([], { provenAt: NOON }), await aPerson([]), await aPerson([])]
  await aPerson([])
  await trust(trusted, true, { id: userId }, NOON)
  await blockPerson(blocked, { effect: 'bin', term: 'forever', note: '' }, NOON)
  expect(await idsOf({ is: 'proven' })).toEqual([proven])
  expect(await idsOf({ is: 'trusted' })).toEqual([trusted])
  expect(await idsOf({ is: 'blocked' })).toEqual([blocked])
  await trust(trusted, false, { id: userId }, NOON)
  expect(await idsOf({ is: 'trusted' })).toEqual([])
})

test('those who proved their address come page by page, who did last first, from an index', async () => {
  const ids: number[] = []
  // Some of them in the same moment, and not in the order in which they came.
  for (let i = 0; i < PEOPLE_PAGE + 4; i++) {
    ids.push(await aPerson([], { provenAt: new Date(NOON.getTime() - Math.floor(i / 3) * 1_000) }))
    if (i % 10 === 0) await aPerson([])
  }
  const expected = Array.from({ length: Math.ceil(ids.length / 3) }, (_, i) => ids.slice(i * 3, i * 3 + 3).toReversed())
  const first = await readPeople({ ...EVERYBODY, is: 'proven' }, OWNER, NOON)
  const rest = await idsOf({ is: 'proven', after: first.next })
  expect([...first.people.map(({ id }) => id), ...rest]).toEqual(expected.flat())
  for (const is of ['proven', 'trusted'] as const) {
    const steps = await queryPlan((tx) => idsOfSome(tx, is, 9, 51))
    expect(steps[0]).toMatch(/^SEARCH Commenter USING COVERING INDEX Commenter_(?:proven|trusted)At_id_idx/)
    expect(steps.filter((step) => /TEMP B-TREE|^SCAN/.test(step))).toEqual([])
  }
})

test('one person: names, counts, comments newest first, decisions, notes with who wrote them, the block', async () => {
  const ruth = await aModerator('Ruth')
  const id = await aPerson(['Tom', 'Hanna'])
  const waiting = await aResponse({ entryId, commenterId: id, authorName: 'Hanna' })
  await trust(id, true, ruth, NOON)
  await notePerson(id, '  Writes well. ', ruth, NOON)
  await notePerson(id, '   ', ruth, NOON)
  await blockPerson(id, { effect: 'quiet', term: 'week', note: 'for a while' }, NOON)
  const person = await readPerson(id, null, OWNER, NOON)
  expect(person).toMatchObject({ name: 'Hanna', names: ['Hanna', 'Tom'], trustedAt: NOON, next: null })
  expect(person!.counts).toEqual(
    expect.arrayContaining([
      { state: 'approved', count: 2 },
      { state: 'pending', count: 1 },
    ]),
  )
  expect(person!.comments[0]).toMatchObject({ id: waiting, state: 'pending', decisions: [{ rule: 'first-time' }] })
  expect(person!.notes).toMatchObject([
    { text: 'Writes well.', user: { name: 'Ruth' } },
    { text: 'Trusted from now on.', user: { name: 'Ruth' } },
  ])
  expect(person!.block).toMatchObject({ effect: 'quiet', note: 'for a while' })
  expect((await readPerson(id, null, OWNER, new Date(NOON.getTime() + 8 * 86_400_000)))!.block).toBeNull()
})

test('who wrote much is read page by page', async () => {
  const id = await aPerson(Array.from({ length: 25 }, () => 'Hanna'))
  const first = await readPerson(id, null, OWNER, NOON)
  expect(first!.comments).toHaveLength(20)
  expect((await readPerson(id, first!.next, OWNER, NOON))!.comments).toHaveLength(5)
})

test.each([0, -1, 1.5, 999_999, 2_147_483_648, Number.NaN])('there is no person %s', async (id) => {
  expect(await readPerson(id, null, OWNER, NOON)).toBeNull()
})
