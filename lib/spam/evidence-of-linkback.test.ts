import { expect, test } from 'vitest'
import { evidenceOfLinkback, signsOfLinkback, type PageSigns } from './evidence-of-linkback'
import { NO_HISTORY } from './history'
import { newModel } from './judge/model'
import { score } from './judge/score'
import { beliefOf } from './judge-of'

const page = { title: 'A reply', excerpt: 'I read this article', author: null, siteName: 'A Blog', host: 'blog.test' }
const SIGNS: PageSigns = {
  type: 'mention',
  protocol: 'webmention',
  outgoingLinks: 4,
  linkHidden: false,
  voucher: null,
  host: NO_HISTORY,
}
const scoreOf = (part: Partial<PageSigns> = {}, says = page) =>
  score(newModel(beliefOf('linkbacks')), evidenceOfLinkback(says, signsOfLinkback({ ...SIGNS, ...part }))).score

test('what a page says and what it is are told to the judge of linkbacks', () => {
  expect(evidenceOfLinkback(page, ['x'])).toEqual({
    text: 'I read this article',
    author: '',
    links: [],
    hosts: ['blog.test'],
    title: 'A reply',
    site: 'A Blog',
    signs: ['x'],
  })
  expect(signsOfLinkback({ ...SIGNS, host: { approved: 3, spam: 1, all: 4 } })).toEqual([
    'type mention',
    'came as a webmention',
    'links to few other pages',
    'its host: approved a few times',
    'its host: spam once',
  ])
})

test('a mention is judged as a mention: it may talk of articles; a hidden link and a shop speak against it', () => {
  const plain = scoreOf()
  expect(plain).toBeLessThan(-0.3)
  expect(scoreOf({ linkHidden: true })).toBeGreaterThan(plain + 0.5)
  expect(scoreOf({ outgoingLinks: 180 })).toBeGreaterThan(plain)
  expect(scoreOf({ voucher: 'friend.test' })).toBeLessThan(plain)
  expect(scoreOf({}, { ...page, excerpt: 'cheap viagra and cialis' })).toBeGreaterThan(plain + 0.5)
})
