import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittedOf, forget, learn, newModel, refill, type Lesson, type Model } from './model'
import { score } from './score'
import { parse, serialize } from './serialize'

const WORDS = [
  'cheap',
  'pills',
  'thanks',
  'theme',
  'casino',
  'jekyll',
  'great',
  'post',
  'visit',
  'my',
  'site',
  'ﬁx',
  'ѕpam',
]

const evidenceArb = fc.record({
  text: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  author: fc.constantFrom('', 'Ann', 'best pills'),
  links: fc.constant<string[]>([]),
  hosts: fc.subarray(['a.example', 'b.shop.example']),
  signs: fc.subarray(['first comment of this address']),
})
const lessonArb: fc.Arbitrary<Lesson> = fc.record({
  id: fc.integer({ min: 1, max: 4 }),
  evidence: evidenceArb,
  spam: fc.boolean(),
})

const aLesson = (text: string, spam: boolean, id = 1): Lesson => ({ id, evidence: anEvidence(text), spam })
const anEvidence = (text: string) => ({ text, author: '', links: [], hosts: [], signs: [] })

function learned(lessons: Lesson[]): Model {
  const model = newModel()
  lessons.forEach((lesson) => learn(model, lesson))
  return model
}

/** All that a model is, bit for bit. */
function bitsOf(model: Model): string {
  const { weights, scales, start, rates } = fittedOf(model)
  const hash = createHash('sha256')
  ;[weights, scales, model.spam, model.ham, serialize(model)].forEach((bytes) => hash.update(bytes))
  return hash.update(JSON.stringify([start, rates, model.kept])).digest('hex')
}

test('what is learned and forgotten leaves no trace, whenever it is forgotten', () => {
  fc.assert(
    fc.property(
      fc.array(lessonArb, { maxLength: 8 }),
      lessonArb,
      fc.array(lessonArb, { maxLength: 4 }),
      (before, undone, after) => {
        const model = learned([...before, undone, ...after])
        fittedOf(model)
        forget(model, undone)
        expect(bitsOf(model)).toEqual(bitsOf(learned([...before, ...after])))
      },
    ),
    { numRuns: 40 },
  )
})

test('the order of lessons makes no difference', () => {
  fc.assert(
    fc.property(fc.array(lessonArb, { maxLength: 8 }), (lessons) => {
      expect(bitsOf(learned(lessons))).toEqual(bitsOf(learned([...lessons].reverse())))
    }),
    { numRuns: 20 },
  )
})

test('a model comes back from its bytes as it was, and not at all from bytes that are cut off or of another version', () => {
  const model = learned([
    aLesson('cheap pills', true, 1_700_000_000_000),
    aLesson('a question about the theme', false, 5),
  ])
  const bytes = serialize(model)
  expect(bitsOf(parse(bytes)!)).toEqual(bitsOf(model))
  expect(parse(bytes.slice(0, -1))).toBeNull()
  expect(parse(Uint8Array.of(99, ...bytes.slice(1)))).toBeNull()
  expect(parse(new Uint8Array())).toBeNull()
})

test('the parts of a score add up to it', () => {
  const model = learned([aLesson('cheap pills at my site', true), aLesson('thanks, the theme works', false)])
  fc.assert(
    fc.property(evidenceArb, (evidence) => {
      const { score: whole, start, rest, parts } = score(model, evidence)
      expect(parts.reduce((sum, { adds }) => sum + adds, start + rest)).toBeCloseTo(whole, 10)
    }),
    { numRuns: 50 },
  )
})

test('one decision counts at once', () => {
  const model = learned([
    aLesson('how does the theme sort its posts', false),
    aLesson('the theme is broken in print', false),
  ])
  const text = anEvidence('zorbulator wonder gel')
  const before = score(model, text).score
  learn(model, aLesson('zorbulator wonder gel', true))
  expect(score(model, text).score).toBeGreaterThan(before)
})

/** Room for four or five of the lessons that are made below. */
const LITTLE_ROOM = 250

/** Lessons with numbers of their own, and which of them are forgotten again, in which order all that happens. */
const storyArb = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 14 }).chain((ids) =>
  fc.record({
    lessons: fc.tuple(...ids.map((id) => lessonArb.map((lesson) => ({ ...lesson, id })))),
    forgotten: fc.subarray(ids, { minLength: 1 }),
    when: fc.array(fc.nat(100), { minLength: 30, maxLength: 30 }),
  }),
)

/** Does what a story tells as the site does it: older ones find room again after each piece of it. */
function lived(lessons: Lesson[], forgotten: number[], when: number[]): Model {
  const model = newModel(undefined, LITTLE_ROOM)
  const standing = new Map<number, Lesson>()
  const deeds = [
    ...lessons.map((lesson, at) => ({ lesson, at: when[at]!, learns: true })),
    ...lessons
      .filter(({ id }) => forgotten.includes(id))
      .map((lesson) => ({ lesson, at: 101 + when[lesson.id - 1]!, learns: false })),
  ].sort((one, other) => one.at - other.at)
  for (const { lesson, learns } of deeds) {
    if (learns) standing.set(lesson.id, lesson)
    else standing.delete(lesson.id)
    ;(learns ? learn : forget)(model, lesson)
    while (model.mayHaveRoom) {
      const older = [...standing.values()].filter(({ id }) => id <= model.droppedUpTo).sort((a, b) => b.id - a.id)
      refill(model, older.slice(0, 2), older[2]?.id ?? 0)
    }
  }
  return model
}

test('with too little room any lessons are forgotten as if they had never been, in whatever order it happens', () => {
  let dropped = 0
  fc.assert(
    fc.property(storyArb, ({ lessons, forgotten, when }) => {
      const model = lived(lessons, forgotten, when)
      const left = lessons.filter(({ id }) => !forgotten.includes(id)).sort((one, other) => one.id - other.id)
      expect(bitsOf(model)).toEqual(
        bitsOf(
          lived(
            left,
            [],
            [...when].sort((one, other) => one - other),
          ),
        ),
      )
      dropped += Number(model.droppedUpTo > 0)
    }),
    { numRuns: 30 },
  )
  expect(dropped).toBeGreaterThan(2)
})

test('where there is no room the oldest make place for the newest, and their counts stay', () => {
  const longText = (id: number) => Array.from({ length: 900 }, (_, word) => `w${id}x${word}`).join(' ')
  const model = learned(Array.from({ length: 240 }, (_, at) => aLesson(longText(at), at % 2 === 0, at + 1)))
  const ids = model.examples.map(({ id }) => id)
  expect(Math.min(...ids)).toBe(model.droppedUpTo + 1)
  expect(Math.max(...ids)).toBe(240)
  expect(model.lessons).toEqual({ spam: 120, ham: 120 })
  expect(model.kept).toBe(model.examples.reduce((sum, { places }) => sum + places.length, 0))
  expect(model.kept).toBeLessThanOrEqual(model.room)
})
