import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { everythingChanged } from '@/lib/documents/versions'
import { write } from '@/lib/documents/write'
import { aModerator, anEntry, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import type { State } from '@/lib/moderation/response'
import { undo } from '@/lib/moderation/undo'
import { shelve } from '@/lib/once'
import { learn, newModel } from '../judge/model'
import { score } from '../judge/score'
import { serialize } from '../judge/serialize'
import { forgetJudges } from './a-judge.fixture'
import { currentJudge } from './current-judge'
import { keepJudges } from './keep-judges'
import { forgetLesson } from './learn-from'
import { lessonOf } from './lesson'

useTestDatabase()

let userId = 0
let entryId = 0
beforeAll(async () => {
  userId = (await aModerator()).id
  entryId = await anEntry()
})
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().lesson.deleteMany()
  await db().judgeSnapshot.deleteMany()
  forgetJudges()
})

const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)
const judgedNow = async () => Buffer.from(serialize((await currentJudge('comments')).model)).toString('hex')

/** What the lessons that stand would teach somebody who learned them all at once. */
async function taughtAnew() {
  const model = newModel()
  const rows = await db().lesson.findMany({ where: { endedAt: null, linkback: false }, orderBy: { id: 'desc' } })
  rows.forEach((row) => learn(model, lessonOf(row)))
  return Buffer.from(serialize(model)).toString('hex')
}

const TEXTS = [
  'cheap pills at my shop',
  'the theme sorts its posts',
  'casino casino',
  'thank you for the walk',
  'a plain word',
]
const aComment = (body: string) => aResponse({ entryId, body, html: `<p>${body}</p>` })

async function stateOf(id: number) {
  return (await db().comment.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
}

type Step = { what: State | 'undo' | 'restart' | 'keep' | 'edit'; which: number }
const stepArb: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('approved', 'spam', 'trash', 'pending', 'undo', 'undo', 'restart', 'keep', 'edit'),
  which: fc.nat(TEXTS.length - 1),
})

test('decided, undone, edited and begun anew in any order, the judge is that of the lessons that stand, bit for bit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArb, { maxLength: 16 }), async (steps) => {
      const ids = await Promise.all(TEXTS.map(aComment))
      const batches: string[] = []
      let clock = 0
      for (const { what, which } of steps) {
        const id = ids[which]!
        const now = minutes((clock += 1))
        if (what === 'undo') {
          const last = batches.pop()
          if (last) await undo(last, now)
        } else if (what === 'restart') forgetJudges()
        else if (what === 'keep') await keepJudges(now)
        else if (what === 'edit') await db().comment.update({ where: { id }, data: { body: `other words ${clock}` } })
        else batches.push((await decide([{ id, state: await stateOf(id) }], what, { userId }, now)).batch)
        expect(await judgedNow()).toBe(await taughtAnew())
      }
      while (batches.length) await undo(batches.pop()!, minutes((clock += 1)))
      expect(await judgedNow()).toBe(await taughtAnew())
      const standing = await db().lesson.count({ where: { endedAt: null, commentId: { in: ids } } })
      expect(standing).toBe(0)
    }),
    { numRuns: 25 },
  )
})

test('a decision of a person teaches, one of a rule does not, and to throw away says nothing', async () => {
  const [approved, binned, thrown, ruled] = await Promise.all(TEXTS.slice(0, 4).map(aComment))
  await decide([{ id: approved!, state: 'pending' }], 'approved', { userId }, NOON)
  await decide([{ id: binned!, state: 'pending' }], 'spam', { userId }, NOON)
  await decide([{ id: thrown!, state: 'pending' }], 'trash', { userId }, NOON)
  await decide([{ id: ruled!, state: 'pending' }], 'spam', { rule: 'reports' }, NOON)
  const lessons = await db().lesson.findMany({ orderBy: { id: 'asc' }, select: { commentId: true, spam: true } })
  expect(lessons).toEqual([
    { commentId: approved, spam: false },
    { commentId: binned, spam: true },
  ])
})

test('a change of mind replaces the lesson, and undoing it brings back the one before', async () => {
  const id = await aComment('cheap pills')
  const first = await decide([{ id, state: 'pending' }], 'approved', { userId }, NOON)
  const learnedFirst = await judgedNow()
  const second = await decide([{ id, state: 'approved' }], 'spam', { userId }, minutes(1))
  const { model } = await currentJudge('comments')
  expect(model.lessons).toEqual({ spam: 1, ham: 0 })
  await undo(second.batch, minutes(2))
  expect(await judgedNow()).toBe(learnedFirst)
  await undo(first.batch, minutes(3))
  expect((await currentJudge('comments')).model.lessons).toEqual({ spam: 0, ham: 0 })
})

test('what was judged stays what was learned, whatever is written over it later', async () => {
  const id = await aComment('cheap pills')
  const { batch } = await decide([{ id, state: 'pending' }], 'spam', { userId }, NOON)
  await db().comment.update({ where: { id }, data: { body: 'a question about the theme' } })
  expect(await db().lesson.findFirst()).toMatchObject({ evidence: { text: 'cheap pills' } })
  await undo(batch, minutes(1))
  expect(await judgedNow()).toBe(Buffer.from(serialize(newModel())).toString('hex'))
})

test('what another process decides is learned once its writing is noticed', async () => {
  await currentJudge('comments')
  const id = await aComment('cheap pills')
  const here = shelveOther()
  await decide([{ id, state: 'pending' }], 'spam', { userId }, NOON)
  here()
  everythingChanged()
  expect((await currentJudge('comments')).model.lessons.spam).toBe(1)
})

test('where a lesson that is forgotten makes room, the one that it had displaced is learned from again', async () => {
  const { model } = await currentJudge('comments')
  model.room = 60
  const ids = []
  for (const text of TEXTS) ids.push(await aComment(text))
  for (const id of ids.slice(0, -1)) await decide([{ id, state: 'pending' }], 'spam', { userId }, NOON)
  const before = await judgedNow()
  expect(model.droppedUpTo).toBeGreaterThan(0)
  const { batch } = await decide([{ id: ids.at(-1)!, state: 'pending' }], 'approved', { userId }, NOON)
  expect(await judgedNow()).not.toBe(before)
  await undo(batch, minutes(1))
  expect(await judgedNow()).toBe(before)
})

/** Lets what follows happen in a process with a judge of its own; returns the way back. */
function shelveOther() {
  const mine = (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('afterword.judge of comments')]
  forgetJudges()
  return () => shelve('judge of comments', mine)
}

test('what its author took back is forgotten for good', async () => {
  const id = await aComment('thank you for the walk')
  await decide([{ id, state: 'pending' }], 'approved', { userId }, NOON)
  await write((tx, touch) => forgetLesson(tx, touch, id, minutes(1)))
  expect((await currentJudge('comments')).model.lessons.ham).toBe(0)
})

test('lessons that ended a month ago go once the kept judge has forgotten them, and a start is the same', async () => {
  const [first, second] = [await aComment('cheap pills'), await aComment('the theme')]
  const { batch } = await decide([{ id: first, state: 'pending' }], 'spam', { userId }, NOON)
  await decide([{ id: second, state: 'pending' }], 'approved', { userId }, NOON)
  await undo(batch, minutes(1))
  const before = await judgedNow()
  await keepJudges(minutes(2))
  expect(await db().lesson.count()).toBe(2)
  await keepJudges(new Date(NOON.getTime() + 32 * 86_400_000))
  expect(await db().lesson.count()).toBe(1)
  forgetJudges()
  expect(await judgedNow()).toBe(before)
})

test('one decision is learned within 20 milliseconds of work, with hundreds before it', async () => {
  const words = (at: number) => Array.from({ length: 120 }, (_, word) => `w${at % 40}x${word}`).join(' ')
  const { model } = await currentJudge('comments')
  for (let at = 0; at < 400; at += 1) {
    learn(model, {
      evidence: { text: words(at), author: 'Ann', links: [], hosts: [], signs: [] },
      spam: at % 3 === 0,
      id: at + 1,
    })
  }
  score(model, { text: 'x', author: '', links: [], hosts: [], signs: [] })
  const begun = process.cpuUsage()
  learn(model, { evidence: { text: words(7), author: 'Ann', links: [], hosts: [], signs: [] }, spam: true, id: 500 })
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1_000).toBeLessThan(20)
})
