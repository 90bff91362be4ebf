import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { SentItem } from '@/lib/sending/desk'
import { untilInWords } from './sent-in-words'
import { SentList } from './sent-list'
import { SilentHosts } from './silent-hosts'

const NOW = new Date('2026-03-01T12:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const MINUTE = 60_000
const action = async () => {}

const aLink = (part: Partial<SentItem> = {}): SentItem => ({
  id: 7,
  source: 'https://blog.example/articles/one#comment-3',
  target: 'https://other.example/a?<b>',
  host: 'other.example',
  state: 'sent',
  isThere: true,
  protocol: 'webmention',
  endpoint: 'https://other.example/mention',
  answer: 'accepted (202)',
  attempts: 1,
  triedAt: later(-5 * MINUTE),
  nextTryAt: null,
  commentId: null,
  entry: { id: 1, kind: 'article', slug: 'one', title: 'One' },
  ...part,
})
const list = (links: SentItem[], isFiltered = false) =>
  load(
    renderToStaticMarkup(
      <SentList
        {...{ links, isFiltered, back: '/admin/links?state=sent', sendAgain: action, silence: action }}
        now={NOW}
        timeZone="UTC"
      />,
    ),
  )

test('a link says where it leads, from where, and what became of it', () => {
  const $ = list([aLink()])
  expect($('.by a').attr('href')).toBe('https://other.example/a?<b>')
  expect($('li').text()).toContain('Told')
  expect($('li').text()).toContain('from the entry One')
  expect($('li').text()).toContain('webmention: accepted (202)')
  expect($('li').text()).toContain('tried 5 minutes ago')
})

test('one that waits says when it is tried next; one that is gone says so', () => {
  const waiting = aLink({ state: 'waiting', attempts: 2, nextTryAt: later(30 * MINUTE), isThere: false, commentId: 3 })
  const $ = list([waiting])
  expect($('li').text()).toContain('2 tries, the last 5 minutes ago, next in 30 minutes')
  expect($('li').text()).toContain('Link removed')
  expect($('li').text()).toContain('from a reply under One')
  expect($('.why').text()).toBe('webmention: accepted (202)')
  const fresh = list([aLink({ state: 'waiting', attempts: 0, triedAt: null, answer: null })])
  expect(fresh('li').text()).toContain('not tried yet, next at once')
})

test('each button says what it is for, and works as a form', () => {
  const $ = list([aLink()])
  expect(
    $('button')
      .map((_, button) => $(button).text())
      .get(),
  ).toEqual(['Send again to other.example/a?<b>', 'Never send to other.example'])
  expect($('form input[name=id]').val()).toBe('7')
  expect($('form input[name=host]').val()).toBe('other.example')
  expect($('form input[name=back]').first().val()).toBe('/admin/links?state=sent')
})

test('one that is not to be told has no buttons; that is decided for its host', () => {
  expect(list([aLink({ state: 'silenced' })])('button')).toHaveLength(0)
})

test('an empty list says why it is empty', () => {
  expect(list([])('p').text()).toContain('Nobody has been told of a link yet')
  expect(list([], true)('p').text()).toBe('No link is like that.')
})

test('silent hosts can be told again', () => {
  const hosts = [{ host: 'other.example', optedOut: true, createdAt: later(-60 * MINUTE) }]
  const $ = load(
    renderToStaticMarkup(<SilentHosts hosts={hosts} back="/admin/links" listen={action} now={NOW} timeZone="UTC" />),
  )
  expect($('li').text()).toContain('asked for it')
  expect($('button').text()).toBe('Send again to other.example')
})

test.each([
  [-1, 'at once'],
  [20_000, 'in 1 minute'],
  [59 * MINUTE, 'in 59 minutes'],
  [61 * MINUTE, 'in 2 hours'],
  [26 * 60 * MINUTE, 'in 2 days'],
])('%i ms ahead are %s', (ms, words) => {
  expect(untilInWords(later(ms), NOW)).toBe(words)
})
