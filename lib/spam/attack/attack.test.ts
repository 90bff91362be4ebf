import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmAt, QUIET, raise, type Alarm } from './alarm'
import { FULL, leftAt, takeOne, type Left } from './allowance'
import { alikeTo, fingerprint } from './fingerprint'
import { Templates } from './templates'
import { TokenUses } from './token-uses'

const MINUTE = 60_000
const SURGE = 36

const after = (alarm: Alarm, count: number, everyMs: number, weight = 1) => {
  let at = alarm.quick.at
  for (let i = 0; i < count; i++) alarm = raise(alarm, weight, (at += everyMs), SURGE)
  return { alarm, at }
}

test.each([
  ['thirty-six within seconds', 36, 100, 1, false],
  ['forty within seconds', 40, 100, 1, true],
  ['forty-five an hour all day', 1_080, MINUTE * (60 / 45), 1, false],
  ['two a minute for an hour and more', 150, MINUTE / 2, 1, true],
  ['the same, each with a token that a script fetched', 150, MINUTE / 2, 0.5, false],
  ['four a minute for half an hour', 120, MINUTE / 4, 1, true],
  ['that, each with a token that a script fetched', 120, MINUTE / 4, 0.5, false],
  ['twenty that fell into a trap', 20, 1_000, 2, true],
])('%s: under attack is %5$s', (_, count, everyMs, weight, attack) => {
  expect(after(QUIET, count, everyMs, weight).alarm.since !== null).toBe(attack)
})

test('an attack stays one until it is well over, and is over within three quarters of an hour', () => {
  const { alarm, at } = after(QUIET, 10_000, 100)
  expect(alarm.since).toBeLessThan(at)
  expect(alarmAt(alarm, at + 15 * MINUTE, SURGE).since).toBe(alarm.since)
  expect(alarmAt(alarm, at + 45 * MINUTE, SURGE).since).toBeNull()
})

test('an allowance gives so many at once and the rest by time', () => {
  const allowance = { atOnce: 2, everyMs: MINUTE }
  let left: Left = FULL
  const take = (now: number) => {
    const taken = takeOne(left, now, allowance)
    if ('left' in taken) left = taken.left
    return 'left' in taken ? 'taken' : taken.waitMs
  }
  expect([take(0), take(0), take(0), take(15_000), take(MINUTE), take(MINUTE)]).toEqual([
    'taken',
    'taken',
    MINUTE,
    45_000,
    'taken',
    MINUTE,
  ])
  expect(leftAt(left, 99 * MINUTE, allowance)).toBe(2)
})

const HONEST = [
  'I waited three weeks before I wrote, and it was the right thing for both of us.',
  'My sister read this to me on the phone last night. We both laughed about the part with the cat.',
  'Is there a reason why you say thirty days and not sixty? It took me much longer than that.',
  'Thank you for this. I have been going back and forth for a month and now I know that silence is an answer too.',
  'I do not agree with the second part. If you share a flat you cannot simply stop talking to each other.',
  'What helped me was running. Not because of the running, but because I could not look at my phone.',
]

test('no two of some honest comments are alike, and each is like itself with another link and number', () => {
  for (const one of HONEST) {
    for (const other of HONEST) expect(alikeTo(fingerprint(one))(fingerprint(other))).toBe(one === other)
    expect(
      alikeTo(fingerprint(`${one} http://a.example/1 7`))(fingerprint(`${one.toUpperCase()} https://b.example/x 8`)),
    ).toBe(true)
  }
})

const SPINS = [
  ['Great', 'Nice', 'Superb', 'Lovely'],
  ['post', 'article', 'text', 'page'],
  ['really', 'truly', 'deeply', 'so'],
  ['enjoyed', 'liked', 'loved', 'valued'],
  ['friends', 'family', 'readers', 'mates'],
]
const spun = (choices: number[]) => {
  const [a, b, c, d, e] = SPINS.map((words, i) => words[choices[i]!]!)
  return `${a} ${b}! I ${c} ${d} it and told all my ${e} about it. Visit http://shop-${choices[0]}.example for more.`
}

test('however its words are spun, a template is seen as one', () => {
  const choice = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 })
  fc.assert(fc.property(choice, choice, (one, other) => alikeTo(fingerprint(spun(one)))(fingerprint(spun(other)))))
})

test('disguised letters do not make another text of it', () => {
  expect(
    alikeTo(fingerprint('Buy cheap watches here today, dear friends of time'))(
      fingerprint('Вuy сheap wаtches here tоday, deаr friends of time'),
    ),
  ).toBe(true)
})

test('templates count what came, and a flood of new texts pushes out nothing that came often', () => {
  const templates = new Templates()
  const spam = fingerprint(spun([0, 0, 0, 0, 0]))
  expect(['a', 'b', 'c'].map((network) => Math.round(templates.note(spam, network, 0)))).toEqual([0, 1, 2])
  for (let i = 0; i < 1_000; i++)
    templates.note(
      Int32Array.from({ length: 12 }, (_, word) => i * 100 + word),
      'd',
      0,
    )
  expect(templates.note(spam, 'd', 0)).toBeCloseTo(3)
  expect(templates.note(spam, 'e', 6 * 60 * MINUTE)).toBeCloseTo(2)
})

test('who puts the same text right makes no template of it, nor do many who say thank you', () => {
  const templates = new Templates()
  const [words, thanks] = [fingerprint(HONEST[0]!), fingerprint('Thank you so much!')]
  for (let i = 0; i < 9; i++) expect(templates.note(words, 'home', i * MINUTE)).toBe(0)
  for (let i = 0; i < 9; i++) expect(templates.note(thanks, `n${i}`, i * MINUTE)).toBe(0)
})

test('a fetched token: sent again it is the same use, a person may go back once, the rest is a replay', () => {
  const uses = new TokenUses()
  expect(uses.note('a', 'first', 'home')).toBe('first')
  expect(uses.note('a', 'first', 'home')).toBe('first')
  expect(uses.note('a', 'second', 'home')).toBe('again')
  expect(uses.note('a', 'third', 'home')).toBe('replayed')
  uses.note('b', 'first', 'home')
  expect(uses.note('b', 'second', 'elsewhere')).toBe('replayed')
})
