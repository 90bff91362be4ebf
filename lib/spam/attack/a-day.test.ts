import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AttackWatch, type Seen } from './watch'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const SURGE = 36

/** Somebody, or something, that nobody has seen before, with the token of a kept page unless said otherwise. */
const newcomer = (number: number, text: string, token: 'shared' | 'fetched', now: number): Seen => ({
  submission: `s${number}`,
  address: `a${number}`,
  network: `n${number}`,
  token: token === 'shared' ? 'of the page' : `fetched ${number}`,
  fetchedToken: token === 'fetched',
  tokenIsGood: true,
  tokenMadeAt: now - 60 * SECOND,
  trap: null,
  text,
})

/** What becomes of those who wait as asked; what came in the hour before an alarm is set aside, as the desk does it. */
function aDay(textOf: (number: number) => string, token: 'shared' | 'fetched', perHour: number, hours: number) {
  const watch = new AttackWatch()
  const waiting: { seen: Seen; at: number }[] = []
  let queue: number[] = []
  let [most, refused, aside] = [0, 0, 0]
  const take = (isAside: boolean, now: number) => {
    if (isAside) aside += 1
    else queue.push(now)
    if (watch.takeBegun()) {
      const kept = queue.filter((at) => at < now - HOUR)
      aside += queue.length - kept.length
      queue = kept
    }
    most = Math.max(most, queue.length)
  }
  for (let number = 0; number < perHour * hours; number++) {
    const now = (number * HOUR) / perHour
    for (; waiting[0] && waiting[0].at <= now; waiting.shift()) {
      const proven = watch.admitProven(waiting[0].seen, now, SURGE)
      if ('admitted' in proven) take(proven.aside, now)
    }
    const seen = newcomer(number, textOf(number), token, now)
    const screened = watch.screen(seen, now, SURGE)
    if (screened.admitted) take(screened.aside, now)
    else {
      refused += 1
      waiting.push({ seen, at: now + 41 * SECOND })
    }
  }
  return { queue: queue.length, most, refused, lost: perHour * hours - queue.length - aside - waiting.length }
}

const SPINS = [
  ['Great', 'Nice', 'Superb', 'Lovely', 'Amazing'],
  ['article', 'post', 'text', 'page'],
  ['really', 'truly', 'deeply', 'so'],
  ['liked', 'enjoyed', 'loved', 'valued'],
  ['friends', 'family', 'readers', 'mates', 'colleagues'],
]
const spun = (number: number) => {
  const [a, b, c, d, e] = SPINS.map((words, i) => words[(number * (i + 3) + (number >> i)) % words.length])
  return `${a} ${b}! I ${c} ${d} it and told all my ${e} about it. Visit http://shop-${number}.example for more.`
}

const LETTERS = 'bcdfghjklmnpqrst'
/** Words that nobody has said, of letters alone. */
const unique = (number: number) =>
  Array.from({ length: 12 }, (_, i) =>
    (number * 12 + i + 7).toString(16).replace(/./g, (digit) => LETTERS[parseInt(digit, 16)]!),
  ).join(' ')

/** Twenty templates in turns, each with words of its own besides. */
const ofTwenty = (number: number) =>
  `${unique(number % 20)} ${unique(1_000 + number)
    .split(' ')
    .slice(0, 5)
    .join(' ')}`

test.each([
  ['a template whose words are spun, twice a minute for eight hours', spun, 'shared', 120, 8, 8],
  ['the same, each with a token that a script fetched', spun, 'fetched', 120, 8, 8],
  ['the same, every six minutes for two days', spun, 'shared', 10, 48, 8],
  ['twenty templates in turns', ofTwenty, 'shared', 120, 8, 60],
  ['twenty templates in turns, each with a fetched token', ofTwenty, 'fetched', 120, 8, 65],
  ['words of its own each time: nothing but their number tells', unique, 'shared', 120, 8, 100],
] as const)(
  'machines from ever new addresses, which wait as asked, with %s: the queue stays short and nothing is lost',
  (_, textOf, token, perHour, hours, mostAtOnce) => {
    const day = aDay(textOf, token, perHour, hours)
    expect(day).toMatchObject({ lost: 0 })
    expect(day.queue).toBeLessThanOrEqual(50)
    expect(day.most).toBeLessThanOrEqual(mostAtOnce)
  },
)

const WORDS = (
  'river stone window happy answer letter morning silence forest garden never always under begin table music winter ' +
  'summer paper simple money travel kitchen button chair doctor evening flower guitar heart island jacket kettle lemon ' +
  'market number office pencil quiet road school ticket useful village water yellow zebra about before could during ' +
  'the a and of to in it is was I you he she they we that this for with not but on at by from as my your their'
).split(' ')
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 40 }).map((words) => words.join(' '))
const thanks = fc.constantFrom('Thank you!', 'Great post.', 'Thanks, that helped me a lot.', 'So true', 'First!')
const honest = fc.record({
  text: fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: thanks }),
  /** Of the gap to the one before: as chance has it, thirty an hour. */
  gap: fc
    .double({ min: 1e-6, max: 1, noNaN: true, noDefaultInfinity: true })
    .map((share) => (-Math.log(share) * HOUR) / 30),
  token: fc.constantFrom('shared' as const, 'fetched' as const),
})

test('on a popular day, with thirty newcomers an hour, nobody is asked for a proof and nothing is set aside', () => {
  fc.assert(
    fc.property(fc.array(honest, { minLength: 360, maxLength: 360, size: 'max' }), (day) => {
      const watch = new AttackWatch()
      let now = 0
      day.forEach(({ text, gap, token }, number) => {
        now += gap
        expect(watch.screen(newcomer(number, text, token, now), now, SURGE)).toMatchObject({
          admitted: true,
          aside: false,
        })
      })
    }),
    { numRuns: 60 },
  )
})

test('nor with thirty an hour of whom none has script', () => {
  const day = aDay(unique, 'shared', 30, 24)
  expect(day).toMatchObject({ queue: 720, refused: 0, lost: 0 })
})
