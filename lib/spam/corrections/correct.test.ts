import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { NOON } from '@/lib/moderation/a-desk.fixture'
import { currentJudge } from '../lessons/current-judge'
import { correct, correctionOf, setStrictness, takeBackCorrection } from './correct'

useTestDatabase()
beforeEach(() => db().setting.deleteMany())

test('a correction holds at once, the last word on something counts, and it can be taken back', async () => {
  await correct({ kind: 'word', value: 'Zorbulator', as: 'spam' }, NOON)
  expect((await currentJudge('comments')).corrections).toEqual([{ kind: 'word', value: 'zorbulator', as: 'spam' }])
  await correct({ kind: 'host', value: 'https://www.gel.example/x', as: 'fine' }, NOON)
  await correct({ kind: 'word', value: 'ZORBULATOR', as: 'ignore' }, NOON)
  expect((await currentJudge('comments')).corrections).toEqual([
    { kind: 'word', value: 'zorbulator', as: 'ignore' },
    { kind: 'host', value: 'gel.example', as: 'fine' },
  ])
  await takeBackCorrection({ kind: 'word', value: 'zorbulator' }, NOON)
  expect((await currentJudge('linkbacks')).corrections).toEqual([{ kind: 'host', value: 'gel.example', as: 'fine' }])
})

test.each([
  ['word', 'two words', 'not-one-word'],
  ['word', '!?', 'not-one-word'],
  ['word', 'ab', 'too-short'],
  ['host', 'nowhere', 'not-a-host'],
  ['word', 'x'.repeat(300), 'too-long'],
] as const)('as a %s “%s” is %s', (kind, value, error) => {
  expect(correctionOf({ kind, value, as: 'spam' })).toEqual({ ok: false, error })
})

test('how strict the judge is takes effect at once', async () => {
  const before = (await currentJudge('comments')).thresholds
  await setStrictness('stricter', NOON)
  const after = await currentJudge('comments')
  expect(after.strictness).toBe('stricter')
  expect(after.thresholds.bin).toBeCloseTo(before.bin - 0.25)
})

test('a setting that cannot be read is as if it were not there', async () => {
  await db().setting.create({ data: { key: 'judge.corrections', value: 'nonsense', changedAt: NOON } })
  await db().setting.create({ data: { key: 'judge.strictness', value: 7, changedAt: NOON } })
  await setStrictness('as-learned', NOON)
  expect(await currentJudge('comments')).toMatchObject({ corrections: [], strictness: 'as-learned' })
})
