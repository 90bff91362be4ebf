import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource } from './read-source'
import { cpuMsSince } from '@/lib/cpu-time.fixture'

const TARGET = 'https://ours.test/post'
const read = (html: string, { url = 'https://blog.test/2026/reply', target = TARGET } = {}) =>
  readSource({ body: html, contentType: 'text/html', url }, target)
const links = (html: string, options?: { url?: string; target?: string }) => read(html, options).found === 'link'

describe('a link is an exact match', () => {
  test('a page that links to /post links to /post', () => {
    expect(links(`<p>See <a href="${TARGET}">this</a></p>`)).toBe(true)
  })

  test('a page that links to /post-2 does not count as linking to /post', () => {
    expect(links('<a href="https://ours.test/post-2">this</a>')).toBe(false)
  })

  test.each([
    ['a slash', 'https://ours.test/post/'],
    ['a query', 'https://ours.test/post?a=1'],
    ['an empty query', 'https://ours.test/post?'],
    ['a fragment', 'https://ours.test/post#top'],
    ['an empty fragment', 'https://ours.test/post#'],
    ['the scheme', 'http://ours.test/post'],
    ['the port', 'https://ours.test:8443/post'],
    ['capitals in the path', 'https://ours.test/Post'],
    ['a part of the path', 'https://ours.test/post/comments'],
    ['the host', 'https://ours.test.evil.test/post'],
    ['user information', 'https://ours.test@evil.test/post'],
    ['being only carried along', 'https://evil.test/?u=https://ours.test/post'],
    ['an escaped character', 'https://ours.test/%70ost'],
  ])('another address by %s is another address', (_what, href) => {
    expect(links(`<a href="${href}">this</a>`)).toBe(false)
    expect(links(`<a href="${TARGET}">this</a>`, { target: href })).toBe(false)
    expect(links(`<a href="${href}">this</a>`, { target: href })).toBe(true)
  })

  test.each([
    ['scheme and host in capitals', 'HTTPS://OURS.TEST/post'],
    ['the default port', 'https://ours.test:443/post'],
    ['dots in the path', 'https://ours.test/a/../post'],
    ['white space around', ' \n https://ours.test/post\t'],
    ['backslashes', 'https:\\\\ours.test\\post'],
    ['character references', 'https&#58;//ours.test/&#x70;ost'],
    ['no scheme of its own', '//ours.test/post'],
  ])('the same address with %s is the same (WHATWG URL)', (_what, href) => {
    expect(links(`<a href="${href}">this</a>`)).toBe(true)
  })

  test('entities in an address are decoded once', () => {
    const target = 'https://ours.test/?a=1&b=2'
    expect(links('<a href="https://ours.test/?a=1&amp;b=2">x</a>', { target })).toBe(true)
    expect(links('<a href="https://ours.test/?a=1&b=2">x</a>', { target })).toBe(true)
    expect(links('<a href="https://ours.test/?a=1&amp;amp;b=2">x</a>', { target })).toBe(false)
  })

  test('international names are compared in their one form', () => {
    expect(links('<a href="https://Bücher.test/ü">x</a>', { target: 'https://xn--bcher-kva.test/%C3%BC' })).toBe(true)
  })
})

describe('the page’s base', () => {
  test.each([
    ['is the address where it was found', '<a href="/post">x</a>', 'https://ours.test/x'],
    ['is what <base> says', '<base href="https://ours.test/"><a href="post">x</a>', 'https://blog.test/'],
    [
      'is what <base> says, relative to the page',
      '<base href="/blog/"><a href="../post">x</a>',
      'https://ours.test/a/b',
    ],
    [
      'is what <base> says, after the link too',
      '<a href="post">x</a><base href="https://ours.test/">',
      'https://blog.test/',
    ],
    [
      'is the first <base> with an address',
      '<base target="_top"><base href="https://ours.test/"><base href="https://blog.test/"><a href="post">x</a>',
      'https://blog.test/',
    ],
    ['is not a script', '<base href="javascript:0"><a href="/post">x</a>', 'https://ours.test/'],
    [
      'is not what <base> in a comment says',
      '<!-- <base href="https://blog.test/"> --><a href="/post">x</a>',
      'https://ours.test/',
    ],
  ])('%s', (_what, html, url) => {
    expect(links(html, { url })).toBe(true)
  })

  test('without it, an address that only looks relative to us is not ours', () => {
    expect(links('<a href="/post">x</a>')).toBe(false)
    expect(links('<base href="https://blog.test/"><a href="/post">x</a>', { url: 'https://ours.test/' })).toBe(false)
  })
})

describe('what is no link', () => {
  test.each([
    ['text', `<p>${TARGET}</p>`],
    ['a tag as text', `<p>&lt;a href="${TARGET}"&gt;x&lt;/a&gt;</p>`],
    ['a comment', `<!-- <a href="${TARGET}">x</a> -->`],
    ['a script', `<script>document.write('<a href="${TARGET}">x</a>')</script>`],
    ['a template of a script', `<script type="text/html"><a href="${TARGET}">x</a></script>`],
    ['a style', `<style>a[href="${TARGET}"] {} <a href="${TARGET}">x</a></style>`],
    ['<noscript>', `<noscript><a href="${TARGET}">x</a></noscript>`],
    ['<template>', `<template><a href="${TARGET}">x</a></template>`],
    ['<textarea>', `<textarea><a href="${TARGET}">x</a></textarea>`],
    ['<title>', `<title><a href="${TARGET}">x</a></title>`],
    ['<iframe>', `<iframe><a href="${TARGET}">x</a></iframe>`],
    ['<xmp>', `<xmp><a href="${TARGET}">x</a></xmp>`],
    ['<noembed>', `<noembed><a href="${TARGET}">x</a></noembed>`],
    ['<object>', `<object><a href="${TARGET}">x</a></object>`],
    ['another attribute', `<a title="${TARGET}" data-href="${TARGET}" name="${TARGET}">x</a>`],
    ['a tag within an attribute', `<img alt='<a href="${TARGET}">x</a>'>`],
    ['a picture', `<img src="${TARGET}">`],
    ['<link>', `<link rel="canonical" href="${TARGET}">`],
    ['a frame', `<iframe src="${TARGET}"></iframe>`],
    ['a form', `<form action="${TARGET}"><button formaction="${TARGET}">x</button></form>`],
    ['a quotation’s source', `<blockquote cite="${TARGET}">x</blockquote>`],
    ['an option', `<select><option><a href="${TARGET}">x</a></select>`],
    ['a processing instruction', `<?php <a href="${TARGET}">x</a> ?`],
    ['CDATA in HTML', `<![CDATA[<a href="${TARGET}"]]>`],
    ['a second href', `<a href="https://evil.test/" href="${TARGET}">x</a>`],
    ['an address that is cut', `<a href="${TARGET}`],
    ['JSON-LD', `<script type="application/ld+json">{"url": "${TARGET}"}</script>`],
  ])('[webmention receiver report] no link: %s', (what, html) => {
    expect(links(html)).toBe(false)
    const isMedia = /^(?:a picture|a frame|a quotation)/.test(what)
    expect(read(html).found).toBe(isMedia ? 'media' : null)
  })

  test('an area of a map is one, and so is an empty anchor', () => {
    expect(links(`<map><area href="${TARGET}"></map>`)).toBe(true)
    expect(links(`<a href="${TARGET}"></a>`)).toBe(true)
  })

  test('a link that readers do not see is known as such', () => {
    expect(read(`<div style="display: none"><p><a href="${TARGET}">x</a></div>`)).toMatchObject({
      found: 'link',
      linkHidden: true,
      excerpt: '',
    })
    expect(read(`<p hidden><a href="${TARGET}">x</a></p><a href="${TARGET}">y</a>`).linkHidden).toBe(false)
  })
})

describe('the excerpt', () => {
  const excerpt = (html: string) => read(html).excerpt
  const link = (text: string) => `<a href="${TARGET}">${text}</a>`

  test('is the paragraph around the link, in bracketed ellipses', () => {
    expect(excerpt(`<h1>Title</h1><p>I  read\n${link('this')}, and <em>liked</em> it.</p><p>Next.</p>`)).toBe(
      '[…] I read this, and liked it. […]',
    )
  })

  test('keeps a hundred characters on each side, in whole words', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    const [before, after] = excerpt(`<p>${words} ${link('LINK')} ${words}</p>`)
      .slice(4, -4)
      .split(' LINK ')
    expect(before).toMatch(/^word\d+ .*word59$/)
    expect(after).toMatch(/^word0 .*word\d+$/)
    for (const side of [before!, after!])
      expect(side.length).toSatisfy((length: number) => length > 85 && length <= 100)
  })

  test('shortens the link’s own text, so that the words around it keep their room', () => {
    expect(excerpt(`<p>Before ${link('long '.repeat(100))} after.</p>`)).toMatch(
      /^\[…\] Before (long ){15,19}long… after\. \[…\]$/,
    )
  })

  test('counts characters, and cuts none: Japanese, families, accents', () => {
    expect(excerpt(`<p>${'日'.repeat(300)}${link('本')}${'語'.repeat(300)}</p>`)).toBe(
      `[…] ${'日'.repeat(100)}本${'語'.repeat(100)} […]`,
    )
    const families = excerpt(`<p>${'👨‍👩‍👧'.repeat(50)}${link('x')}${'👨‍👩‍👧'.repeat(50)}</p>`)
    expect(families).toMatch(/^\[…\] (👨‍👩‍👧)+x(👨‍👩‍👧)+ \[…\]$/u)
  })

  test('takes the first link that has words', () => {
    expect(excerpt(`<p>Menu ${link('<img src="a.png" alt="A">')}</p><p>I read ${link('this')}.</p>`)).toBe(
      '[…] I read this. […]',
    )
    expect(excerpt(`<p>${link('<img src="a.png">')} Fig. 1</p>`)).toBe('[…] Fig. 1 […]')
    expect(excerpt(`<p>${link('')}</p>`)).toBe('')
  })

  test('leaves out scripts, styles and what is hidden', () => {
    expect(
      excerpt(
        `<p>A<script>b</script><style>c</style><span hidden>d</span><template>e</template> ${link('f')}<!-- g --></p>`,
      ),
    ).toBe('[…] A f […]')
  })

  test('[webmention receiver 3.2.3 MUST] what a page says is text: entities are decoded once, and what looks like markup then is text', () => {
    expect(excerpt(`<p>AT&amp;T &amp;lt;b&amp;gt; &lt;i&gt; ${link('&lt;script&gt;')}</p>`)).toBe(
      '[…] AT&T &lt;b&gt; <i> <script> […]',
    )
  })

  test('carries no control characters and nothing that turns the reading direction', () => {
    expect(excerpt(`<p>a\u0007b\u202ec\u2066d\u200fe\ufefff ${link('g\u0000h')}</p>`)).toMatch(
      /^\[…\] a bcdef g.?h \[…\]$/,
    )
  })

  test('ends with the link’s own paragraph when the page forgets to close anything', () => {
    expect(excerpt(`<p>One <a href="${TARGET}">two <a href="/x">three</a><p>four`)).toBe('[…] One two three […]')
  })

  test('a link around whole paragraphs is read as one text', () => {
    expect(excerpt(`<div>a</div><a href="${TARGET}"><h2>Head</h2><p>Text</p></a>`)).toBe('[…] Head Text […]')
  })
})

describe('title, site and author', () => {
  test('the title is the page’s, in plain text, at most 250 characters', () => {
    expect(read('<title> A &amp;amp;\n B <b> </title>').title).toBe('A &amp; B <b>')
    expect(read(`<title>${'long '.repeat(100)}</title>`).title).toMatch(/^(long ){40,}long…$/)
    expect(read(`<title>${'x'.repeat(300)}</title>`).title).toHaveLength(250)
    expect(read('<meta property="og:title" content="From Open Graph">').title).toBe('From Open Graph')
    expect(read('<svg><title>Icon</title></svg><title>Page</title>').title).toBe('Page')
    expect(read('<p>none</p>').title).toBeNull()
  })

  test('the site is what the page says, or its host', () => {
    expect(read('<meta property="og:site_name" content="A &quot;Blog&quot;">').siteName).toBe('A "Blog"')
    expect(read('<meta property="og:site_name" content=" ">').siteName).toBe('blog.test')
  })

  test.each([
    ['<meta name="author" content="Ada Byron">', 'Ada Byron'],
    ['<META NAME="Author" CONTENT="Ada Byron">', 'Ada Byron'],
    ['<script type="application/ld+json">{"author": {"name": "Ada"}}</script>', 'Ada'],
    ['<script type="application/ld+json">{"author": "Ada"}</script>', 'Ada'],
    [
      '<script type="application/ld+json">[{"@type": "WebSite"}, {"author": [{"name": "Ada"}, {"name": "B"}]}]</script>',
      'Ada',
    ],
    [
      '<script type="application/ld+json">{"@graph": [{"author": {"@id": "#1"}}, {"author": {"name": "Ada"}}]}</script>',
      'Ada',
    ],
    ['<p>by <a rel="nofollow author" href="/ada">Ada</a></p>', 'Ada'],
    ['<script type="application/ld+json">{"author": </script>', null],
    ['<script type="application/ld+json">{"author": {"name": 7}}</script>', null],
    ['<meta name="author" content="https://blog.test/ada">', null],
    ['<p>by Ada</p>', null],
  ])('the author in %s', (html, author) => {
    expect(read(html).authorName).toBe(author)
  })

  test('different addresses of other hosts are counted', () => {
    const html =
      '<a href="/a">1</a><a href="https://x.test/">2</a><a href="https://x.test/">2</a><a href="https://y.test">3</a>'
    expect(read(`${html}<a href="mailto:a@b.test">4</a>`).outgoingLinks).toBe(2)
  })
})

describe('what shows the target without a link (Webmention §3.2.2)', () => {
  test.each([
    `<img src="${TARGET}">`,
    `<img src="/small.png" srcset="/b.png 2x, ${TARGET} 3x">`,
    `<picture><source srcset="${TARGET}"><img src="/a.png"></picture>`,
    `<video src="${TARGET}"></video>`,
    `<video poster="${TARGET}"></video>`,
    `<video><source src="${TARGET}"></video>`,
    `<video><track src="${TARGET}"></video>`,
    `<audio src="${TARGET}"></audio>`,
    `<audio><source src="/a.mp3"><source src="${TARGET}"></audio>`,
    `<embed src="${TARGET}">`,
    `<object data="${TARGET}"></object>`,
    `<iframe src="${TARGET}"></iframe>`,
    `<blockquote cite="${TARGET}">x</blockquote>`,
    `<q cite="${TARGET}">x</q>`,
    `<base href="https://ours.test"><img src="post">`,
  ])('%s', (html) => {
    expect(read(html)).toMatchObject({ found: 'media', linkHidden: false })
    expect(read(html, { target: `${TARGET}-2` }).found).toBeNull()
  })

  test.each([
    `<noscript><img src="${TARGET}"></noscript>`,
    `<template><video src="${TARGET}"></video></template>`,
    `<!-- <img src="${TARGET}"> -->`,
    `<textarea><img src="${TARGET}"></textarea>`,
    `<script src="${TARGET}"></script>`,
    `<img alt="${TARGET}" data-src="${TARGET}">`,
    `<video><a href="${TARGET}">x</a></video>`,
  ])('but not %s', (html) => {
    expect(read(html).found).toBeNull()
  })

  test('a link goes before a picture, and a hidden picture is known as such', () => {
    expect(read(`<img src="${TARGET}"><a href="${TARGET}">x</a>`).found).toBe('link')
    expect(read(`<p hidden><img src="${TARGET}"></p>`)).toMatchObject({ found: 'media', linkHidden: true })
    expect(read(`<p hidden><img src="${TARGET}"></p><img src="${TARGET}">`).linkHidden).toBe(false)
  })
})

describe('a page that is gone', () => {
  test.each([
    ['<meta http-equiv="Status" content="410 Gone">', true],
    ['<META HTTP-EQUIV=status CONTENT=" 410">', true],
    ['<meta http-equiv="status" content="4100">', false],
    ['<meta http-equiv="status" content="404 Not Found">', false],
    ['<meta name="status" content="410 Gone">', false],
    ['<p>410 Gone</p>', false],
  ])('%s', (html, gone) => {
    expect(read(html).gone).toBe(gone)
  })
})

describe('a source in JSON', () => {
  const readJson = (value: unknown, contentType = 'application/json') =>
    readSource({ body: JSON.stringify(value), contentType, url: 'https://blog.test/1.json' }, TARGET)

  test.each([[{ inReplyTo: TARGET }], [[1, null, { a: [{ b: [TARGET] }] }]], [TARGET]])(
    'has the target as a value: %j',
    (value) => {
      expect(readJson(value).found).toBe('json')
      expect(readJson(value, 'application/activity+json').found).toBe('json')
    },
  )

  test.each([[{ [TARGET]: 'x' }], [{ a: `see ${TARGET}` }], [{ a: `${TARGET}/` }], [{}], [null]])(
    'has it not: %j',
    (value) => {
      expect(readJson(value).found).toBeNull()
    },
  )

  test.each([
    [
      'JSON Feed',
      {
        title: 'T',
        authors: [{ name: 'Ada', url: 'https://ada.test/', avatar: 'https://ada.test/a.png' }],
        date_published: '2026-03-04',
      },
    ],
    [
      'JSON-LD',
      {
        '@graph': [
          { name: 'Site' },
          {
            headline: 'T',
            author: [{ name: 'Ada', url: 'https://ada.test/', image: 'https://ada.test/a.png' }],
            datePublished: '2026-03-04',
          },
        ],
      },
    ],
    [
      'ActivityStreams',
      {
        name: 'T',
        attributedTo: { name: 'Ada', url: 'https://ada.test/', image: 'https://ada.test/a.png' },
        published: '2026-03-04T00:00:00Z',
      },
    ],
  ])('says who wrote it, in %s', (_what, value) => {
    expect(readJson(value)).toMatchObject({
      title: 'T',
      authorName: 'Ada',
      authorUrl: 'https://ada.test/',
      authorPhoto: 'https://ada.test/a.png',
      publishedAt: new Date('2026-03-04'),
    })
  })

  test('has an author who is but an address, and no address that is none', () => {
    expect(readJson({ attributedTo: 'https://ada.test/' })).toMatchObject({
      authorName: null,
      authorUrl: 'https://ada.test/',
    })
    expect(readJson({ author: { name: 'Ada', url: 'javascript:x' } })).toMatchObject({
      authorName: 'Ada',
      authorUrl: null,
    })
  })

  test.each([
    ['deep lists', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['long lists', `[${'1,'.repeat(500_000)}1]`],
    ['what is none', '{"a": '],
  ])('may do harm: %s', (_what, body) => {
    const start = process.cpuUsage()
    expect(readSource({ body, contentType: 'application/json', url: 'https://blog.test/' }, TARGET).found).toBeNull()
    expect(cpuMsSince(start)).toBeLessThan(2_000)
  })
})

describe('a source in plain text', () => {
  const readText = (body: string) =>
    readSource({ body, contentType: 'text/plain', url: 'https://blog.test/1.txt' }, TARGET)

  test.each([
    TARGET,
    `see ${TARGET}.`,
    `(${TARGET})`,
    `<${TARGET}>`,
    `${TARGET}, and`,
    `${TARGET}\n`,
    `“${TARGET}”`,
    `${TARGET}-2 ${TARGET}`,
  ])('has the target: %s', (text) => {
    expect(readText(text).found).toBe('text')
  })

  test.each([
    `${TARGET}-2`,
    `${TARGET}/`,
    `${TARGET}.html`,
    `${TARGET}?a`,
    `${TARGET}#a`,
    `${TARGET}é`,
    `${TARGET}%20`,
    'ours.test/post',
    '',
  ])('has it not: %s', (text) => {
    expect(readText(text).found).toBeNull()
  })

  test('is shown with the words around', () => {
    expect(readText(`A\nI read ${TARGET} today.\nB`).excerpt).toBe(`[…] I read ${TARGET} today. […]`)
  })
})

describe('what a page says in microformats', () => {
  const page = (inner: string) =>
    `<title>Page</title><meta name="author" content="Head"><div class="h-entry">${inner}</div>`
  const reply = `<a class="u-in-reply-to" href="${TARGET}">that</a>`

  test('a reply is its content and not the words around the link', () => {
    const author = '<a class="p-author h-card" href="https://ada.test/">Ada <img class="u-photo" src="/a.png"></a>'
    const date = '<time class="dt-published" datetime="2026-03-04T05:06:07+01:00">then</time>'
    expect(read(page(`In reply to ${reply}${author}${date}<p class="e-content">No.</p>`))).toMatchObject({
      found: 'link',
      type: 'reply',
      title: 'Page',
      excerpt: 'No.',
      authorName: 'Ada',
      authorPhoto: 'https://blog.test/a.png',
      publishedAt: new Date('2026-03-04T04:06:07Z'),
    })
  })

  test('a mention is the words around the link', () => {
    const html = page(`<p class="p-summary">Sum</p><p class="e-content">I read <a href="${TARGET}">this</a>.</p>`)
    expect(read(html)).toMatchObject({ type: 'mention', excerpt: '[…] I read this. […]', authorName: 'Head' })
  })

  test('a property that is no link makes a kind but no linkback', () => {
    expect(read(page(`<data class="u-like-of" value="${TARGET}">`))).toMatchObject({ found: null, type: 'like' })
  })

  test('an author without a name has the one of the page’s head, until their own page is read', () => {
    expect(read(page(`${reply}<a class="u-author" href="/ada"></a>`))).toMatchObject({
      authorName: 'Head',
      authorUrl: 'https://blog.test/ada',
      authorPage: 'https://blog.test/ada',
    })
  })
})

describe('what a page says without them', () => {
  test('JSON-LD has author, address, picture and date', () => {
    const article = {
      author: { name: 'Ada', url: '/ada', image: { url: '/a.png' } },
      datePublished: '2026-03-04T05:06:07Z',
    }
    expect(read(`<script type="application/ld+json">${JSON.stringify(article)}</script>`)).toMatchObject({
      type: 'mention',
      authorName: 'Ada',
      authorUrl: 'https://blog.test/ada',
      authorPhoto: 'https://blog.test/a.png',
      authorPage: null,
      publishedAt: new Date('2026-03-04T05:06:07Z'),
    })
  })

  test('Open Graph has an address or a name, and a date', () => {
    const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`
    expect(read(meta('article:author', 'https://ada.test/'))).toMatchObject({
      authorName: null,
      authorUrl: 'https://ada.test/',
    })
    expect(read(meta('article:author', 'Ada'))).toMatchObject({ authorName: 'Ada', authorUrl: null })
    expect(read(meta('article:published_time', '2026-03-04')).publishedAt).toEqual(new Date('2026-03-04'))
    expect(read(meta('article:author', ''))).toMatchObject({ authorName: null, authorUrl: null })
  })

  test('a byline has an address; of another name’s address nothing is known', () => {
    const byline = '<a rel="author" href="/ada">Ada</a>'
    expect(read(byline)).toMatchObject({ authorName: 'Ada', authorUrl: 'https://blog.test/ada' })
    expect(read(`<meta name="author" content="Bob">${byline}`)).toMatchObject({ authorName: 'Bob', authorUrl: null })
  })
})

describe('a page that wants to do harm', () => {
  const half = (piece: string) => piece.repeat(Math.ceil(524_288 / piece.length))
  const numbered = (make: (i: number) => string) => Array.from({ length: 100_000 }, (_, i) => make(i)).join('')

  test.each([
    ['open elements', half('<div>')],
    ['open elements and ends of others', half('<i>') + half('</x>')],
    ['attributes without end', `<a ${numbered((i) => `a${i} `)}>`],
    ['formatting that returns in each paragraph', `<p>${numbered((i) => `<b a${i}>`)}${half('</p><p>x')}`],
    ['a hundred thousand links', numbered((i) => `<a href="/${i}">x</a>`)],
    ['posts in posts', half('<div class="p-a u-b h-entry">')],
    ['pictures', half('<img srcset="a,b,c">')],
    ['names that JavaScript has for itself', '<constructor><__proto__><a rel="constructor" class="h-constructor">'],
    ['links', half(`<a href="${TARGET}">x`)],
    ['open comments', half('<!--')],
    ['lesser-than signs', half('<')],
    ['entities', half('&amp;&#')],
    ['spaces', `<p>${half(' ')}<a href="${TARGET}">x</a>${half(' ')}`],
    [
      'one accent after another',
      `<p>${half('\u0301')}<a href="${TARGET}">x</a>${half('\u0301')}<title>${half('\u0301')}`,
    ],
    ['deep JSON', `<script type="application/ld+json">${half('[')}</script>`],
  ])('takes little time: %s', (_what, html) => {
    const start = process.cpuUsage()
    read(html)
    expect(cpuMsSince(start)).toBeLessThan(2_000)
  })

  test.each([
    ['relative', (i: number) => `/${i}.png 2x`],
    ['absolute', (i: number) => `https://pictures.test/${i}.png?w=1`],
  ])('takes hardly any time: a srcset of a hundred thousand %s addresses', (_what, candidate) => {
    const srcset = Array.from({ length: 100_000 }, (_, i) => candidate(i)).join(', ')
    const start = process.cpuUsage()
    expect(read(`<img srcset="${srcset}">`).found).toBeNull()
    expect(cpuMsSince(start)).toBeLessThan(300)
  })

  const manyLinks = (count: number) =>
    Array.from({ length: count }, (_, i) => `<a href="https://b.test/${i}">x</a>`).join('')
  const manyPictures = (count: number) => Array.from({ length: count }, (_, i) => `<img src="/${i}.png">`).join('')

  test('our link is found among twenty thousand, and not beyond them', () => {
    expect(read(`${manyLinks(19_999)}<a href="${TARGET}">x</a>`)).toMatchObject({
      found: 'link',
      outgoingLinks: 20_000,
    })
    expect(read(`${manyLinks(20_000)}<a href="${TARGET}">x</a>`)).toMatchObject({ found: null, outgoingLinks: 20_000 })
  })

  test('our picture is found among twenty thousand, and not beyond them', () => {
    expect(read(`${manyPictures(19_999)}<img src="${TARGET}">`).found).toBe('media')
    expect(read(`${manyPictures(20_000)}<img src="${TARGET}">`).found).toBeNull()
    expect(read(`${manyPictures(19_998)}<img srcset="/a, ${TARGET}">`).found).toBe('media')
    expect(read(`${manyPictures(19_999)}<img srcset="/a, ${TARGET}">`).found).toBeNull()
  })

  test('a page full of pictures may link to us', () => {
    expect(read(`${manyPictures(20_001)}<a href="${TARGET}">x</a>`).found).toBe('link')
  })

  test('whatever it is made of, reading it throws nothing, and gives plain text', () => {
    const piece = fc.constantFrom(
      ...[
        '<a href="',
        TARGET,
        '">',
        '</a>',
        '<p>',
        '</p>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<base href="',
        '<title>',
      ],
      ...[
        '<svg>',
        '<template>',
        '&lt;script&gt;',
        '&amp;lt;',
        '"',
        "'",
        '<',
        '>',
        '=',
        ' ',
        '<meta name="author" content="',
        '\u202e',
      ],
    )
    const soup = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(soup, (pieces) => {
        const { title, authorName, siteName, excerpt } = read(pieces.join(''))
        for (const text of [title, authorName, siteName, excerpt]) {
          expect(text ?? '').not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
        }
        expect((title ?? '').length).toBeLessThanOrEqual(250)
        expect(excerpt.length).toBeLessThanOrEqual(320)
      }),
      { numRuns: 300 },
    )
  })
})
