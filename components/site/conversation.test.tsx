import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ConversationPage, Face, ShownLinkback, ShownResponse } from '@/lib/comments/conversation-view'
import type { LinkbackType } from '@/lib/moderation/response'
import { Conversation } from './conversation'
import { madeUpOf } from './conversation-heading'

const RECEIVED = new Date('2026-11-23T12:00:00Z')
const PICTURE = 'a'.repeat(32)

const aPage = (part: Partial<ConversationPage>): ConversationPage => ({
  items: [],
  faces: [],
  page: 1,
  pages: 1,
  comments: 0,
  linkbacks: 0,
  types: [],
  ...part,
})

const linkback = (part: Partial<ShownLinkback>, rest: Partial<ShownResponse> = {}): ShownResponse => ({
  id: 7,
  kind: 'webmention',
  authorName: 'Ada',
  authorUrl: 'https://ada.example/7',
  mark: null,
  createdAt: RECEIVED,
  editedAt: null,
  html: '<p>Mine too.</p>',
  depth: 0,
  linkback: {
    type: 'reply',
    source: 'https://ada.example/7',
    host: 'ada.example',
    title: null,
    siteName: null,
    authorUrl: null,
    publishedAt: null,
    pictureId: null,
    ...part,
  },
  ...rest,
})

const aFace = (id: number, part: Partial<Face> = {}): Face => ({
  id,
  name: `Ada ${id}`,
  host: 'ada.example',
  source: `https://ada.example/${id}`,
  pictureId: null,
  ...part,
})

const markup = (part: Partial<ConversationPage>) =>
  renderToStaticMarkup(
    <Conversation
      conversation={aPage(part)}
      path="/articles/a"
      hrefOfPage={(n) => `/articles/a/comments/${n}`}
      open
      locale={{ language: 'en', timeZone: 'UTC' }}
    />,
  )
const draw = (part: Partial<ConversationPage>) => load(markup(part))

test('a reply reads like a comment, but says where it was written', () => {
  const publishedAt = new Date('2026-11-20T12:00:00Z')
  const $ = draw({ items: [linkback({ authorUrl: 'https://ada.example/', publishedAt, pictureId: PICTURE })] })
  const item = $('#comment-7')
  expect(item.attr('class')).toBe('depth-0 u-comment h-cite')
  expect(item.find('.p-author .p-name').attr()).toMatchObject({ href: 'https://ada.example/', rel: 'ugc nofollow' })
  expect(item.find('.p-author img').attr()).toMatchObject({ src: `/pictures/${PICTURE}.webp`, alt: '' })
  expect(item.find('.host').text()).toBe('ada.example')
  const link = item.find('.by > .u-url')
  expect(link.attr()).toMatchObject({ href: 'https://ada.example/7', rel: 'ugc nofollow' })
  expect(link.attr('title')).toBe('Received on 23 November 2026')
  expect(link.text()).toBe('20 November 2026')
  expect(item.find('.e-content').text()).toBe('Mine too.')
  expect(item.find('.reply').attr('aria-label')).toBe('Reply to Ada')
})

test.each([
  ['author', 'author'],
  ['team', 'team'],
  ['confirmed', 'address confirmed'],
] as const)('who is known as %s carries it in words, beside the name and not in it', (mark, words) => {
  const $ = draw({ items: [{ ...linkback({}, { kind: 'comment', authorUrl: null, mark }), linkback: undefined }] })
  expect($('.by .mark').text()).toBe(words)
  expect($('.p-author.h-card').text()).toBe('Ada')
})

test('a date that lies ahead of when we heard of it is not believed', () => {
  const $ = draw({ items: [linkback({ publishedAt: new Date('2099-01-01') })] })
  expect($('.dt-published').text()).toBe('23 November 2026')
  expect($('.by > .u-url').attr('title')).toBeUndefined()
})

test('who gives no name is called by the host, once', () => {
  const $ = draw({ items: [linkback({}, { authorName: null })] })
  expect($('.by').text()).toBe('Aada.example23 November 2026')
})

test.each<[LinkbackType, string, string]>([
  ['like', '', 'likes this'],
  ['repost', '', 'reposted this'],
  ['bookmark', '', 'bookmarked this'],
  ['reaction', '<p>🎉</p>', 'reacted with 🎉'],
  ['rsvp', '<p>yes</p>', 'is coming'],
  ['rsvp', '<p>No</p>', 'is not coming'],
  ['rsvp', '<p>maybe</p>', 'may come'],
  ['rsvp', '', 'answered the invitation'],
])('a %s of %j in a thread: somebody %s', (type, html, words) => {
  const $ = draw({ items: [linkback({ type }, { html })] })
  expect($('.to').text()).toBe(words)
  expect($('.e-content')).toHaveLength(0)
})

test('words stand below the deed', () => {
  const $ = draw({ items: [linkback({ type: 'rsvp' }, { html: '<p>Yes, with my mother.</p>' })] })
  expect($('.to').text()).toBe('answered the invitation')
  expect($('.e-content').text()).toBe('Yes, with my mother.')
})

test('a mention is a card with the title of its page and its words in quotes', () => {
  const $ = draw({ items: [linkback({ type: 'mention', title: 'The bed' })] })
  const item = $('#comment-7.linkback.u-comment')
  expect(item.find('.u-url.p-name').text()).toBe('The bed')
  expect(item.find('blockquote').text()).toBe('Mine too.')
  expect(item.find('.face')).toHaveLength(0)
})

test('a row of faces says how many and who, each leading to the page where they did it', () => {
  const people = [aFace(1, { pictureId: PICTURE }), aFace(2)]
  const $ = draw({ faces: [{ type: 'like', people, count: 2 }] })
  expect($('.faces h3').text()).toBe('2 people like this')
  expect($('.faces .p-author > span:last-child').text()).toBe('Ada 1 (ada.example)Ada 2 (ada.example)')
  expect($('#comment-2.u-like.h-cite a').attr()).toEqual({
    class: 'u-url',
    href: 'https://ada.example/2',
    rel: 'ugc nofollow',
  })
  expect($('.crowd')).toHaveLength(0)
})

test('a crowd stands close together, and who is not drawn is counted', () => {
  const people = Array.from({ length: 60 }, (_, i) => aFace(i + 1))
  const $ = draw({ faces: [{ type: 'like', people, count: 73 }] })
  expect($('.crowd li')).toHaveLength(61)
  expect($('.crowd li').last().text()).toBe('and 13 more')
  $('[aria-hidden]').remove()
  expect($('.crowd a').first().text()).toBe('Ada 1 (ada.example)')
})

test('whoever takes the name of another is told from them by the host, which is not said twice', () => {
  const people = [aFace(1, { name: 'Ada' }), aFace(2, { name: 'Ada', host: 'not-ada.example' })]
  const $ = draw({ faces: [{ type: 'like', people: [...people, aFace(3, { name: 'ada.example' })], count: 3 }] })
  $('[aria-hidden]').remove()
  const names = $('.faces a').map((_, link) => $(link).text())
  expect(names.get()).toEqual(['Ada (ada.example)', 'Ada (not-ada.example)', 'ada.example'])
})

test.each([
  ['yes', 'Ada 1 (ada.example) is coming'],
  ['no', 'Ada 1 (ada.example) is not coming'],
  ['maybe', 'Ada 1 (ada.example) may come'],
  ['interested', 'Ada 1 (ada.example) is interested'],
])('an answer of %s reads “%s”', (note, words) => {
  const $ = draw({ faces: [{ type: 'rsvp', people: [aFace(1, { note })], count: 1 }] })
  $('[aria-hidden]').remove()
  expect($('.faces a').text()).toBe(words)
  expect($('data.p-rsvp').attr('value')).toBe(note)
})

test('a reaction has its emoji on the face', () => {
  const $ = draw({ faces: [{ type: 'reaction', people: [aFace(1, { note: '🎉' })], count: 1 }] })
  expect($('.u-comment .p-content').text()).toBe('🎉')
})

test('nothing is styled in the markup, which the policy of the site forbids', () => {
  const all = markup({ faces: [{ type: 'like', people: [aFace(1)], count: 1 }], items: [linkback({})] })
  expect(all).not.toMatch(/style/)
})

const types = (counts: Partial<Record<LinkbackType, number>>) =>
  Object.entries(counts).map(([type, count]) => ({ type: type as LinkbackType, count }))

test.each([
  [5, 2, {}, '5 comments, 2 mentions elsewhere'],
  [5, 2, { mention: 2 }, '5 comments, 2 mentions elsewhere'],
  [1, 1, { reply: 1 }, '1 comment, 1 reply elsewhere'],
  [0, 3, { reply: 2, mention: 1 }, '2 replies and 1 mention elsewhere'],
  [2, 12, { like: 12 }, '2 comments, 12 likes'],
  [0, 4, { like: 2, repost: 1, rsvp: 1 }, '4 reactions'],
  [0, 1, { rsvp: 1 }, '1 answer to the invitation'],
  [0, 0, {}, ''],
])('%d comments and %d linkbacks of %j: %s', (comments, linkbacks, counts, words) => {
  expect(madeUpOf({ comments, linkbacks, types: types(counts) }).join(', ')).toBe(words)
})
