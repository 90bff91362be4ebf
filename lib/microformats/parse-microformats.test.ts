import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyItem } from './item'
import { parseMicroformats } from './parse-microformats'
import { cpuMsSince } from '@/lib/cpu-time.fixture'

const URL = 'https://blog.test/2026/reply'
const parse = (html: string) => parseMicroformats(html, URL)
const first = (html: string) => parse(html).items[0]
const properties = (html: string) => first(`<div class="h-entry">${html}</div>`)?.properties

describe('what the official tests leave open', () => {
  test.each([
    ['paragraphs do not grow together', '<div class="e-content"><p>One</p><p>two<br>three</p></div>', 'One two three'],
    ['scripts and styles are no text', '<div class="e-content">a<script>b</script><style>c</style>d</div>', 'ad'],
    ['pictures are read by their text', '<div class="e-content">a <img src="x.png" alt="smile"></div>', 'a smile'],
    ['or by their address', '<div class="e-content">a<img src="/x.png"></div>', 'a https://blog.test/x.png'],
  ])('%s', (_what, html, text) => {
    const { value } = properties(html)!.content![0] as { value: string }
    expect(value.replace(/\s+/g, ' ')).toBe(text)
  })

  test('a content knows where its links point', () => {
    expect(properties('<b>0</b><p class="e-content"><a href="/1">1</a><a href="//x.test">2</a></p>')).toEqual({
      content: [{ value: '12', links: ['https://blog.test/1', 'https://x.test/'] }],
    })
  })

  test('a name that JavaScript has for itself is a name like any other', () => {
    const { items, rels } = parse(
      '<constructor class="h-entry"><a class="p-constructor p-to-string" rel="__proto__" href="/">x',
    )
    expect(items[0]!.properties).toMatchObject({ constructor: ['x'], 'to-string': ['x'] })
    expect(Object.keys(rels)).toEqual(['__proto__'])
  })

  test.each(['template', 'noscript', 'textarea', 'iframe', 'xmp', 'script'])('nothing is read within <%s>', (name) => {
    expect(parse(`<${name}><div class="h-entry">x</div></${name}>`).items).toEqual([])
  })

  test('nothing is read in comments, and nothing after CDATA', () => {
    expect(
      parse('<!-- <p class="h-entry">x</p> --><![CDATA[ > <p class="h-entry">x</p> ]]><p class="h-entry">x').items,
    ).toEqual([])
  })
})

describe('classic posts', () => {
  test('a theme’s hentry, with author and date', () => {
    const html = `<article class="hentry"><h1 class="entry-title"><a rel="bookmark" href="/p">Title</a></h1>
      <span class="author vcard"><img class="photo" src="/a.png"><a class="url fn n" href="/ada">Ada</a></span>
      <time class="published" datetime="2026-03-04T05:06:07+01:00">4 March</time>
      <div class="entry-content">Words <a class="p-ignored" href="/x">x</a></div></article>`
    expect(first(html)).toMatchObject({
      type: ['h-entry'],
      properties: {
        name: ['Title'],
        url: ['https://blog.test/p'],
        published: ['2026-03-04T05:06:07+01:00'],
        content: [{ value: 'Words x', links: ['https://blog.test/x'] }],
        author: [{ type: ['h-card'], value: 'Ada', properties: { photo: ['https://blog.test/a.png'] } }],
      },
    })
  })

  test('an element that is both is read by microformats2 alone', () => {
    expect(
      first('<div class="h-entry hentry"><p class="entry-title p-name">A</p><p class="entry-content">B</p></div>'),
    ).toEqual({
      type: ['h-entry'],
      properties: { name: ['A'] },
      children: [],
    })
  })
})

describe('a page that wants to do harm', () => {
  const half = (piece: string) => piece.repeat(Math.ceil(524_288 / piece.length))
  const numbered = (make: (i: number) => string) => Array.from({ length: 20_000 }, (_, i) => make(i)).join('')

  test.each([
    ['items in items', half('<div class="h-entry">')],
    ['items that are two properties each', half('<div class="p-a u-b e-c h-card">')],
    [
      'contents in contents, with links',
      `<div class="h-entry">${'<div class="e-content">'.repeat(900)}${half('<a href="/x">x</a>')}`,
    ],
    ['names in names', `<div class="h-entry">${'<div class="p-name u-url dt-x">'.repeat(900)}${half('x ')}`],
    ['names in names of nothing', `<div class="h-entry">${'<div class="p-name">'.repeat(900)}${half(' ')}`],
    ['classes without end', `<div class="h-entry"><p class="${numbered((i) => `p-x${'a'.repeat(i % 20)} `)}">x`],
    ['one long class', `<div class="h-entry"><p class="p-${half('a-')}1">x`],
    ['siblings', `<div class="h-entry">${half('<a>')}`],
    ['values', `<div class="h-entry">${'<div class="p-x">'.repeat(900)}${half('<i class="value">x</i>')}`],
    ['dates', `<div class="h-entry">${half('<i class="dt-x"><b class="value">12:00</b></i>')}`],
    ['rels', half('<a rel="me a b c" href="/x">')],
  ])('takes little time: %s', (_what, html) => {
    const start = process.cpuUsage()
    everyItem(parse(html).items)
    expect(cpuMsSince(start)).toBeLessThan(2_000)
  })

  test('whatever it is made of, reading it ends and throws nothing', () => {
    const pieces = [
      '<div class="h-entry">',
      '<a class="p-name u-url h-card" href="',
      '">',
      '</a>',
      '</div>',
      '<p class="e-content">',
      '<time class="dt-published" datetime="',
      '<i class="value">',
      '<img class="u-photo" src="',
      '<base href="',
      '<template>',
      '<!--',
      '-->',
      '2026-01-01',
      'T10pm+01:00',
      '__proto__',
      '"',
      ' ',
      '<',
    ]
    const soup = fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(soup, (all) => {
        for (const { type, properties } of everyItem(parse(all.join('')).items)) {
          expect(type.length).toBeGreaterThan(0)
          for (const values of Object.values(properties)) expect(values.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
