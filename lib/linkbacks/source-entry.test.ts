import { describe, expect, test } from 'vitest'
import { cpuMsSince } from '@/lib/cpu-time.fixture'
import { parseMicroformats } from '@/lib/microformats/parse-microformats'
import { sourceEntry, withAuthorPage } from './source-entry'

const TARGET = 'https://ours.test/post'
const URL = 'https://blog.test/2026/reply'
const NOW = new Date('2026-06-01T00:00:00Z')
const read = (html: string) => sourceEntry(parseMicroformats(html, URL), URL, TARGET, NOW)
const entry = (html: string) => read(`<article class="h-entry">${html}</article>`)
const to = (property: string, href = TARGET) => `<a class="${property}" href="${href}">that</a>`

describe('the kind', () => {
  test.each([
    ['reply', `${to('u-in-reply-to')}<p class="e-content">No.</p>`],
    ['repost', to('u-repost-of')],
    ['like', to('u-like-of')],
    ['bookmark', to('u-bookmark-of')],
    ['mention', `<p class="e-content">${to('u-url-of')}</p>`],
    ['rsvp', `${to('u-in-reply-to')}<data class="p-rsvp" value="yes">`],
    ['reply', `${to('u-in-reply-to')}<data class="p-rsvp" value="perhaps">`],
    ['reply', `${to('u-like-of')}${to('u-in-reply-to')}<p class="e-content">No.</p>`],
    ['repost', `${to('u-like-of')}${to('u-repost-of')}`],
  ])('%s', (type, html) => {
    expect(entry(html)?.type).toBe(type)
  })

  test('counts only if it is about us', () => {
    expect(entry(`${to('u-in-reply-to', 'https://else.test/')}${to('u-like-of')}`)?.type).toBe('like')
    expect(entry(`${to('u-in-reply-to', 'https://ours.test/post-2')}<p class="e-content">${to('')}</p>`)?.type).toBe(
      'mention',
    )
  })

  test.each([`${TARGET}/`, `${TARGET}#comment-1`, `${TARGET}/#top`, 'HTTPS://OURS.TEST/post'])(
    'is about us: %s',
    (href) => {
      expect(entry(to('u-like-of', href))?.type).toBe('like')
    },
  )

  test('is known from a cited post too, by its own address', () => {
    const cite = `<a class="p-name u-url" href="${TARGET}">Post</a> by <b class="p-author h-card">Us</b>`
    expect(entry(`<div class="u-in-reply-to h-cite">${cite}</div><p class="e-content">No.</p>`)?.type).toBe('reply')
    expect(entry(`<div class="p-in-reply-to h-entry">${cite}</div><p class="e-content">No.</p>`)?.type).toBe('reply')
    expect(entry(`<div class="p-comment h-cite">${cite}</div><p class="e-content">Yes.</p>`)?.type).toBe('mention')
  })

  test.each(['👍', '👍🏽', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇫🇷', '❤️', '❤', '1️⃣', ' 🎉 '])('one emoji alone is a reaction: %s', (text) => {
    expect(entry(`${to('u-in-reply-to')}<p class="e-content">${text}</p>`)).toMatchObject({
      type: 'reaction',
      words: text.trim(),
    })
  })

  test.each(['👍👍', '👍 yes', '1', '!', ':)', '字', ''])('and nothing else is: “%s”', (text) => {
    expect(entry(`${to('u-in-reply-to')}<p class="e-content">${text}</p>`)?.type).toBe('reply')
  })
})

describe('the post', () => {
  const post = (name: string, inner = '') => `<div class="h-entry"><b class="p-name">${name}</b>${inner}</div>`

  test('is the one in a feed that answers us, else the one that links to us', () => {
    const reply = post('C', to('u-in-reply-to'))
    const mention = post('B', `<p class="e-content">${to('')}</p>`)
    expect(read(`<div class="h-feed">${post('A')}${mention}${reply}</div>`)?.name).toBe('C')
    expect(read(`<div class="h-feed">${post('A')}${mention}</div>`)?.name).toBe('B')
  })

  test('is else the page’s own, else the first', () => {
    expect(read(`${post('A')}${post('B', `<a class="u-url" href="${URL}"></a>`)}`)?.name).toBe('B')
    expect(read(`${post('A')}${post('B')}`)?.name).toBe('A')
    expect(read('<div class="h-card">Ada</div>')).toBeNull()
  })

  test('is not one that it cites, and not a comment on it', () => {
    expect(read(post('A', `<div class="u-comment h-entry">${to('u-like-of')}</div>`))).toMatchObject({
      type: 'mention',
      name: 'A',
    })
  })
})

describe('the words', () => {
  const long = 'word '.repeat(200).trim()
  const reply = (html: string) => entry(to('u-in-reply-to') + html)?.words

  test('are the content, as one line of text', () => {
    expect(reply('<div class="e-content"><p>One &amp;\n two</p><p>three \u202e</p></div>')).toBe('One & two three')
  })

  test('are the summary where the content is long, and else its first 500 characters, in whole words', () => {
    expect(reply(`<p class="p-summary">Short.</p><p class="e-content">${long}</p>`)).toBe('Short.')
    expect(reply('<p class="p-summary">Short.</p><p class="e-content">Content.</p>')).toBe('Content.')
    expect(reply(`<p class="e-content">${long}</p>`)).toMatch(/^(word ){99}word…$/)
    expect(reply(`<p class="e-content">${'👨‍👩‍👧'.repeat(300)}</p>`)).toMatch(/^(👨‍👩‍👧)+…$/u)
  })

  test('are the title where there is nothing else', () => {
    expect(reply('<p class="p-name">Title</p>')).toBe('Title')
  })

  test('are none for gestures', () => {
    expect(entry(`Liked ${to('u-like-of')}`)?.words).toBe('')
    expect(entry(`${to('u-repost-of')}<p class="e-content">Your own words.</p>`)?.words).toBe('')
    expect(entry(`Saved ${to('u-bookmark-of')}`)?.words).toBe('')
    expect(entry(`${to('u-bookmark-of')}<p class="e-content">For later.</p>`)?.words).toBe('For later.')
  })

  test.each(['yes', 'no', 'maybe', 'interested'])('are the answer to an invitation: %s', (value) => {
    const answer = `${to('u-in-reply-to')}<data class="p-rsvp" value="${value.toUpperCase()}">x</data>`
    expect(entry(answer)).toMatchObject({ type: 'rsvp', words: value })
    expect(entry(`${answer}<p class="e-content">See you!</p>`)?.words).toBe('See you!')
  })
})

describe('the date', () => {
  test.each([
    ['2026-03-04T05:06:07Z', '2026-03-04T05:06:07.000Z'],
    ['2026-03-04T05:06:07+01:00', '2026-03-04T04:06:07.000Z'],
    ['2026-03-04 05:06-0830', '2026-03-04T13:36:00.000Z'],
    ['2026-03-04T05:06:07.5z', '2026-03-04T05:06:07.500Z'],
    ['2026-03-04T05:06', '2026-03-04T05:06:00.000Z'],
    ['2026-03-04', '2026-03-04T00:00:00.000Z'],
    ['2026-06-01T23:00:00Z', '2026-06-01T23:00:00.000Z'],
    ['2026-06-02T01:00:00Z', null],
    ['1989-12-31', null],
    ['2026-02-30', null],
    ['2026-03-04T25:00', null],
    ['+275760-09-14', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (text, expected) => {
    const date = entry(`<time class="dt-published" datetime="${text}">then</time>`)?.publishedAt ?? null
    expect(date?.toJSON() ?? null).toBe(expected)
  })

  test('of marked parts', () => {
    const html = '<p class="dt-published"><i class="value">2026-03-04</i> at <i class="value">5:06pm</i></p>'
    expect(entry(html)?.publishedAt?.toJSON()).toBe('2026-03-04T17:06:00.000Z')
  })
})

describe('the author', () => {
  const card = '<a class="u-url p-name" href="/ada">Ada</a><img class="u-photo" src="/ada.png" alt="">'
  const ada = { authorName: 'Ada', authorUrl: 'https://blog.test/ada', authorPhoto: 'https://blog.test/ada.png' }

  test('is the card of the post, else that of the feed', () => {
    expect(entry(`<p class="p-author h-card">${card}</p>`)).toMatchObject({ ...ada, authorPage: null })
    const feed = `<div class="h-feed"><p class="p-author h-card">${card}</p><div class="h-entry">x</div></div>`
    expect(read(feed)).toMatchObject({ ...ada, authorPage: null })
  })

  test('is as the page says, even of another host: whoever shows it shows the page’s host beside it', () => {
    expect(entry('<a class="p-author h-card" href="https://famous.test/">Somebody</a>')).toMatchObject({
      authorName: 'Somebody',
      authorUrl: 'https://famous.test/',
    })
  })

  test('may be a name', () => {
    expect(entry('<p class="p-author">Ada</p>')).toMatchObject({ authorName: 'Ada', authorUrl: null, authorPage: null })
  })

  test('may be an address, to be looked up on a page of its own', () => {
    const page = 'https://blog.test/ada'
    expect(entry('<a class="u-author" href="/ada"></a>')).toMatchObject({
      authorName: null,
      authorUrl: page,
      authorPage: page,
    })
    expect(read('<link rel="author" href="/ada"><p class="h-entry">x</p>')).toMatchObject({
      authorUrl: page,
      authorPage: page,
    })
    expect(entry('<a class="u-author" href="mailto:a@b.test"></a>')?.authorPage).toBeNull()
    expect(entry('<a class="u-author" href="javascript:x"></a>')).toMatchObject({ authorUrl: null, authorPage: null })
  })

  test('is looked up on this page first', () => {
    const html = `<a class="u-author" href="/ada"></a>`
    expect(read(`<p class="h-entry">${html}</p><p class="h-card">${card}</p>`)).toMatchObject({
      ...ada,
      authorPage: null,
    })
    expect(entry(`<a class="u-author" href="${URL}#me"></a>`)?.authorPage).toBeNull()
  })

  test('has no address but one of the web', () => {
    const html =
      '<p class="p-author h-card"><a class="p-name u-url" href="javascript:alert(1)">A</a><img class="u-photo" src="data:x"></p>'
    expect(entry(html)).toMatchObject({ authorName: 'A', authorUrl: null, authorPhoto: null })
  })
})

describe('a page about the author', () => {
  const PAGE = 'https://blog.test/ada'
  const unknown = { authorName: null, authorUrl: PAGE, authorPhoto: null }
  const cardOf = (name: string, inner: string) => `<p class="h-card"><b class="p-name">${name}</b>${inner}</p>`
  const link = (classes: string, href = PAGE) => `<a class="${classes}" href="${href}">x</a>`
  const name = (html: string) => withAuthorPage(unknown, html, PAGE).authorName

  test('is about the card whose address and id it is', () => {
    expect(name(cardOf('A', link('u-url')) + cardOf('B', link('u-url u-uid', `${PAGE}/`)))).toBe('B')
  })

  test('else about the one that it links to as its own', () => {
    const html = `${cardOf('A', link('u-url'))}${cardOf('B', '<a class="u-url" rel="me" href="https://ada.test">x</a>')}`
    expect(name(html)).toBe('B')
  })

  test('else about the one with its address, and else about nobody', () => {
    expect(name(cardOf('A', link('u-url', '/bob')) + cardOf('B', link('u-url')))).toBe('B')
    expect(name(cardOf('A', link('u-url', '/bob')))).toBeNull()
    expect(name('<p>Ada</p>')).toBeNull()
  })

  test('adds to what is known and changes nothing of it', () => {
    const html = cardOf('B', `${link('u-url')}<img class="u-photo" src="b.png">`)
    expect(withAuthorPage({ ...unknown, authorName: 'A' }, html, PAGE)).toEqual({
      authorName: 'A',
      authorUrl: PAGE,
      authorPhoto: 'https://blog.test/b.png',
    })
  })

  test.each([
    ['cards that are two properties each', '<div class="p-a u-b h-card">'.repeat(900)],
    ['cards and addresses of its own', '<a class="h-card" rel="me" href="/1">x</a>'.repeat(20_000)],
  ])('takes little time: %s', (_what, html) => {
    const start = process.cpuUsage()
    withAuthorPage(unknown, html, PAGE)
    expect(cpuMsSince(start)).toBeLessThan(2_000)
  })
})
