import { expect, test } from 'vitest'
import { learn, newModel } from './model'
import { score } from './score'
import { outcomeOf, thresholdsFrom } from './thresholds'

/** Written by us in the manner of what every site is sent: all ways to fill in these sentences. */
const SPAM = [
  ...filledIn(
    ['check out my # and # please', 'hey guys, visit my # and #!', 'i just started a #, please #'],
    ['channel', 'website', 'page', 'new video', 'music blog', 'online store'],
    ['subscribe', 'leave a comment', 'tell your friends', 'share it', 'follow me'],
  ),
  ...filledIn(
    ['cheap # with #', 'buy # now and get #', 'the best # online: #'],
    ['viagra', 'handbags', 'sunglasses', 'casino games', 'payday loans', 'weight loss pills'],
    ['free shipping', 'a bonus', 'a discount', 'free trial', 'best price guaranteed'],
  ),
  ...filledIn(
    ['# at home, #', 'i am an expert: #. #', 'want to #? #'],
    ['make money', 'invest in bitcoin', 'win a prize', 'earn extra income', 'get more traffic'],
    ['contact me on telegram', 'email us today', 'visit our site', 'click here', 'call now'],
  ),
]
const HAM = filledIn(
  ['thanks, the # works after I changed #', 'how do I move the # below #?', 'my # is broken since I updated #'],
  ['menu', 'header', 'gallery', 'search', 'sidebar'],
  ['the settings', 'the theme', 'a plugin', 'the index'],
)

function filledIn(sentences: string[], first: string[], second: string[]): string[] {
  return sentences.flatMap((sentence) =>
    first.flatMap((one) => second.map((other) => sentence.replace('#', one).replace('#', other))),
  )
}

const HOMOGLYPHS: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' }
const apart = (text: string, gap: string) => Array.from(text).join(gap)
const wordsApart = (text: string, shortest: number, gap: string) =>
  text.replace(new RegExp(`[a-z]{${shortest},}`, 'g'), (word) => apart(word, gap))
const inHomoglyphs = (text: string) => text.replace(/[aceiopsxy]/g, (letter) => HOMOGLYPHS[letter]!)

const DISGUISES: [string, (text: string) => string][] = [
  ['homoglyphs', inHomoglyphs],
  ['zero-width letters', (text) => apart(text, '\u200b')],
  [
    'full-width letters',
    (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
  ['all letters apart, no gap between words', (text) => apart(text.replaceAll(' ', ''), ' ')],
  ['all letters apart, wide gaps between words', (text) => apart(text, ' ')],
  ['words apart, gaps alike', (text) => wordsApart(text, 2, ' ')],
  ['long words apart', (text) => wordsApart(text, 5, ' ')],
  ['some words apart', (text) => text.replace(/\b[a-m][a-z]{3,}/g, (word) => apart(word, ' '))],
  ['dots', (text) => wordsApart(text, 2, '.')],
  ['dashes', (text) => wordsApart(text, 4, '-')],
  ['lines', (text) => wordsApart(text, 2, '_')],
  ['stars', (text) => wordsApart(text, 4, '*')],
  ['homoglyphs apart', (text) => inHomoglyphs(wordsApart(text, 2, ' '))],
]

const untaught = newModel()
const taught = newModel()
SPAM.forEach((text, at) => at % 2 && learn(taught, { evidence: anEvidence(text), spam: true, id: at + 1 }))
HAM.forEach((text, at) => at % 2 && learn(taught, { evidence: anEvidence(text), spam: false, id: at + 1 }))

function anEvidence(text: string) {
  return { text, author: '', links: [], hosts: [] }
}

const RANK = { publish: 0, hold: 1, bin: 2 }

test.each(DISGUISES)(
  '%s make the verdict of one spam in a hundred milder at most, on the first day and later',
  (_, disguise) => {
    for (const model of [untaught, taught]) {
      const outcome = (text: string) => RANK[outcomeOf(score(model, anEvidence(text)).score, thresholdsFrom([]))]
      const milder = SPAM.filter((text) => outcome(disguise(text)) < outcome(text))
      expect(milder.length / SPAM.length, milder.slice(0, 5).join(' | ')).toBeLessThanOrEqual(0.01)
    }
  },
)

/** Where nothing of a text is lost, it is judged as what it hides. */
const LOSSLESS = [
  'homoglyphs',
  'zero-width letters',
  'full-width letters',
  'all letters apart, wide gaps between words',
  'stars',
]

test.each(DISGUISES.filter(([name]) => LOSSLESS.includes(name)))(
  '%s change the verdict of one spam in a hundred at most, and of no honest comment',
  (_, disguise) => {
    for (const model of [untaught, taught]) {
      const outcome = (text: string) => outcomeOf(score(model, anEvidence(text)).score, thresholdsFrom([]))
      const isChanged = (text: string) => outcome(disguise(text)) !== outcome(text)
      expect(SPAM.filter(isChanged).length / SPAM.length).toBeLessThanOrEqual(0.01)
      expect(HAM.filter(isChanged)).toEqual([])
    }
  },
)

test('a text that nobody knows is not let through for its letters standing apart, and one word so written is no reason', () => {
  const scoreOf = (text: string) => score(untaught, anEvidence(text)).score
  const text = 'kalau mau hadiah besar datang saja ke tempat kami'
  expect(scoreOf(apart(text.replaceAll(' ', ''), ' '))).toBeGreaterThan(scoreOf(text))
  expect(scoreOf('we want P E A C E and nothing else')).toBeCloseTo(scoreOf('we want PEACE and nothing else'), 1)
})
