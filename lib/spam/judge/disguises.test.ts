import { expect, test } from 'vitest'
import { newModel } from './model'
import { score } from './score'
import { outcomeOf, thresholdsFrom } from './thresholds'

/** Written by us in the manner of what every site is sent. */
const SPAM = [
  'check out my channel and subscribe please',
  'visit my website for cheap viagra and cialis',
  'buy cheap handbags at our online store, best price, free shipping',
  'make money online from home, passive income guaranteed',
  'best casino online with free spins and a bonus',
  'i am a professional hacker, contact us on telegram',
  'great post! i bookmarked your blog',
  'get free bitcoin, crypto investing made easy',
  'payday loans with bad credit, low interest rate',
  'subscribe to my channel for more videos',
]
const HOMOGLYPHS: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' }

const DISGUISES: [string, (text: string) => string][] = [
  ['homoglyphs', (text) => text.replace(/[aceiopsxy]/g, (letter) => HOMOGLYPHS[letter]!)],
  ['zero-width letters', (text) => Array.from(text).join('\u200b')],
  [
    'full-width letters',
    (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
  [
    'spaced words',
    (text) =>
      text
        .split(' ')
        .map((word) => Array.from(word).join(' '))
        .join('   '),
  ],
  ['words with dots', (text) => text.replace(/[a-z]{5,}/g, (word) => Array.from(word).join('.'))],
]

test.each(DISGUISES)('%s change no verdict of spam', (_, disguise) => {
  const model = newModel()
  const thresholds = thresholdsFrom([])
  const outcome = (text: string) =>
    outcomeOf(score(model, { text, author: '', links: [], hosts: [] }).score, thresholds)
  expect(SPAM.map((text) => outcome(disguise(text)))).toEqual(SPAM.map(outcome))
})
