import { expect, test } from 'vitest'
import { NO_HISTORY } from './history'
import { signsOfComment, type Circumstances } from './signs-of-comment'

const signs = (part: Partial<Circumstances> = {}) =>
  signsOfComment({
    honeypot: '',
    token: 'good',
    tokenAge: 60_000,
    tokenIsFresh: true,
    address: 'typed',
    person: NO_HISTORY,
    network: NO_HISTORY,
    sameText: NO_HISTORY,
    body: 'I walk too.',
    about: { title: 'Long walks', description: 'Of walking in November', tags: ['walking', 'autumn'] },
    ...part,
  })

test.each<[string, Partial<Circumstances>, string]>([
  ['the hidden field', { honeypot: 'x' }, 'filled in the hidden field'],
  ['a token that is missing', { token: 'missing', tokenAge: null }, 'form token missing'],
  ['a script and no time at all', { tokenAge: 900 }, 'written within 3 seconds'],
  ['a script and some time', { tokenAge: 300_000 }, 'written at leisure'],
  ['no script', { tokenIsFresh: false }, 'written without script'],
  ['no address', { address: 'none' }, 'no e-mail address'],
  ['a proven address that is new', { address: 'proven' }, 'first comment of this address'],
  ['a person', { address: 'proven', person: { approved: 1, spam: 0, all: 1 } }, 'its author: approved once'],
  ['a network', { network: { approved: 0, spam: 7, all: 7 } }, 'its network: spam often'],
  ['the same words', { sameText: { approved: 0, spam: 2, all: 2 } }, 'the same words elsewhere: spam a few times'],
  ['other words than the article', { body: 'Cheap pills' }, 'shares no word with what it is about'],
  ['words of the article', { body: 'WALKING in autumn' }, 'shares a few words with what it is about'],
])('%s is told', (_, part, sign) => {
  expect(signs(part)).toContain(sign)
})

test('an honest comment says little', () => {
  expect(signs()).toEqual([
    'written within two minutes',
    'an address that is not proven',
    'shares no word with what it is about',
  ])
})
