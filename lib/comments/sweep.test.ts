import { beforeEach, expect, test } from 'vitest'
import { anEntry } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { siteSchema } from '@/lib/site'
import { sweepComments } from './sweep'

useTestDatabase()

const hoursAfter = (hours: number, ms = 0) => new Date(NOON.getTime() + hours * 3_600_000 + ms)
const RULES = siteSchema.parse({}).privacy
const THIRTY_DAYS = 30 * 24

let entryId: number
beforeEach(async () => {
  await db().comment.deleteMany()
  entryId = (await anEntry()).id
})

const origin = { addressHash: 'a', networkHash: 'n', submissionKey: 'k' }
const rowOf = (id: number) => db().comment.findUniqueOrThrow({ where: { id } })

test.each([
  ['a day', hoursAfter(24), { addressHash: 'a', networkHash: 'n', submissionKey: 'k' }],
  ['a day and a bit', hoursAfter(24, 1), { addressHash: 'a', networkHash: 'n', submissionKey: null }],
  ['thirty days', hoursAfter(THIRTY_DAYS), { addressHash: 'a', networkHash: 'n', submissionKey: null }],
  ['thirty days and a bit', hoursAfter(THIRTY_DAYS, 1), { addressHash: null, networkHash: null, submissionKey: null }],
])('after %s this is left of where a comment came from', async (_, now, left) => {
  const id = await aResponse({ entryId, state: 'approved', ...origin })
  await sweepComments(RULES, now)
  expect(await rowOf(id)).toMatchObject({ ...left, body: 'Thank you.', state: 'approved' })
})

test('what is younger keeps what the older one loses', async () => {
  const old = await aResponse({ entryId, ...origin })
  const fresh = await aResponse({ entryId, ...origin, submissionKey: 'k2', createdAt: hoursAfter(THIRTY_DAYS) })
  await sweepComments(RULES, hoursAfter(THIRTY_DAYS, 1))
  expect(await rowOf(old)).toMatchObject({ addressHash: null })
  expect(await rowOf(fresh)).toMatchObject({ addressHash: 'a', submissionKey: 'k2' })
})

async function aWithdrawn() {
  const { id: commenterId } = await db().commenter.upsert({
    where: { emailHash: 'h' },
    create: { emailHash: 'h', emailSealed: 's', createdAt: NOON },
    update: {},
  })
  const text = {
    body: 'Regretted words.',
    html: '<p>Regretted words.</p>',
    textHash: 't',
    authorUrl: 'https://h.example',
  }
  const id = await aResponse({ entryId, state: 'trash', commenterId, ...text })
  await db().comment.update({ where: { id }, data: { withdrawnAt: NOON } })
  await db().revision.create({ data: { commentId: id, body: 'Regretted wrods.', replacedAt: NOON } })
  return id
}
const indexed = async (id: number) =>
  (
    await db().$queryRaw<{ author: string; body: string }[]>`SELECT author, body FROM "CommentText" WHERE rowid = ${id}`
  )[0]

test('thirty days after a comment was taken back its words are gone everywhere, and its place is kept', async () => {
  const id = await aWithdrawn()
  await sweepComments(RULES, hoursAfter(THIRTY_DAYS, 1))
  const erased = { body: '', html: '', authorName: null, authorUrl: null, commenterId: null, textHash: '' }
  expect(await rowOf(id)).toMatchObject({ ...erased, state: 'trash', withdrawnAt: NOON })
  expect(await db().revision.count({ where: { commentId: id } })).toBe(0)
  expect(await indexed(id)).toEqual({ author: '', body: '' })
})

test('until then they are there for who has to look into it', async () => {
  const id = await aWithdrawn()
  await sweepComments(RULES, hoursAfter(THIRTY_DAYS))
  expect(await rowOf(id)).toMatchObject({ body: 'Regretted words.', authorName: 'Hanna' })
  expect(await db().revision.count({ where: { commentId: id } })).toBe(1)
  expect(await indexed(id)).toEqual({ author: 'Hanna', body: 'Regretted words.' })
})

test('words that were not taken back stay, also in the trash', async () => {
  const ids = [await aResponse({ entryId, state: 'trash' }), await aResponse({ entryId, state: 'approved' })]
  await sweepComments(RULES, hoursAfter(100 * THIRTY_DAYS))
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ body: 'Thank you.', authorName: 'Hanna' })
})
