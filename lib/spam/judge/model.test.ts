import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittedOf, forget, learn, makeRoom, newModel, type Lesson, type Model } from './model'
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
const lessonArb: fc.Arbitrary<Lesson> = fc.record({ evidence: evidenceArb, spam: fc.boolean(), at: fc.nat(3) })

const aLesson = (text: string, spam: boolean, at = 0): Lesson => ({ evidence: anEvidence(text), spam, at })
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

test('room is made by dropping the oldest examples that are final, and their counts stay', () => {
  const longText = (at: number) => Array.from({ length: 900 }, (_, word) => `w${at}x${word}`).join(' ')
  const lessons = Array.from({ length: 320 }, (_, at) => aLesson(longText(at), at % 2 === 0, at))
  const model = learned(lessons)
  const known = model.examples.length
  makeRoom(model, 200)
  expect(model.examples.length).toBeLessThan(known)
  expect(Math.min(...model.examples.map(({ at }) => at))).toBeGreaterThan(50)
  expect(model.lessons).toEqual({ spam: 160, ham: 160 })
  expect(model.kept).toBe(model.examples.reduce((sum, { places }) => sum + places.length, 0))
})
