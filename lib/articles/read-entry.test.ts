import { expect, test } from 'vitest'
import { bodyInPlace, readEntry, sourceOf } from './read-entry'

const text = (matter: string, body = 'Words.\n') => `---\n${matter}---\n${body}`
const LEAST = 'title: Silence\ndate: 2026-10-03\nauthor: ruth\n'
const REVIEW = `${LEAST}verdict: Good.\nitem: { type: book, title: T, by: B }\n`

const read = (file: string, content: string, zone = 'UTC') => readEntry(file, content, zone)

test('an article with the least that it needs', () => {
  const content = text(LEAST, 'It isn’t 2 or three words.\n')
  const result = read('articles/silence.mdx', content)
  if (!result.ok) throw new Error(result.error[0]?.message)
  const entry = result.value
  expect(entry).toMatchObject({
    kind: 'article',
    slug: 'silence',
    file: 'articles/silence.mdx',
    title: 'Silence',
    description: '',
    author: 'ruth',
    date: new Date('2026-10-03T00:00Z'),
    draft: false,
    comments: 'open',
    linkbacks: 'open',
    tags: [],
    aliases: [],
    words: 6,
  })
  expect(sourceOf(entry)).toBe(content)
})

test('what a file says is what the entry is', () => {
  const more =
    'id: a1\nupdated: 2026-10-05T09:30\nwithdrawn: 2027-01-01\ntags: [Letting go]\ndraft: true\ncomments: closed\n'
  const last =
    'linkbacks: closed\naliases: [old]\nguid: x\nrecommends: [a-book]\ncover: { src: /media/a.jpg, alt: A }\n'
  const result = read('articles/silence.mdx', text(LEAST + more + last), 'Europe/London')
  expect(result).toMatchObject({
    ok: true,
    value: {
      key: 'a1',
      date: new Date('2026-10-02T23:00Z'),
      updated: new Date('2026-10-05T08:30Z'),
      withdrawn: new Date('2027-01-01T00:00Z'),
      tags: ['Letting go'],
      draft: true,
      comments: 'closed',
      linkbacks: 'closed',
      aliases: ['old'],
      guid: 'x',
      recommends: ['a-book'],
      cover: { src: '/media/a.jpg', alt: 'A' },
    },
  })
})

test('a page needs no author and takes no comments unless it says so', () => {
  const matter = 'title: About\ndate: 2026-10-03\n'
  expect(read('pages/about.md', text(matter))).toMatchObject({
    value: { kind: 'page', slug: 'about', author: '', comments: 'closed' },
  })
  expect(read('pages/about.md', text(`${matter}comments: open\n`))).toMatchObject({ value: { comments: 'open' } })
})

test('a reading page has what it is about, and its links are not paid for unless it says so', () => {
  const links =
    'links:\n  - { to: https://shop.example/x, at: Shop }\n  - { to: https://a.example, at: A, sponsored: true }\n'
  expect(read('reading/a-book.md', text(`${REVIEW}rating: 4\n${links}`))).toMatchObject({
    value: {
      kind: 'reading',
      verdict: 'Good.',
      rating: 4,
      item: { type: 'book', title: 'T', by: 'B' },
      links: [{ sponsored: false }, { sponsored: true }],
    },
  })
})

test.each([
  ['a name in capitals', 'articles/Silence.mdx', text(LEAST), 1, undefined, /^the file's name becomes the address/],
  ['a name with a space', 'articles/no contact.mdx', text(LEAST), 1, undefined, /^the file's name/],
  ['a page where the site is', 'pages/admin.md', text('title: A\ndate: 2026-10-03\n'), 1, undefined, /^\/admin is an/],
  ['no front matter', 'articles/a.mdx', 'Words.\n', 1, undefined, /front matter/],
  ['front matter that does not end', 'articles/a.mdx', `---\n${LEAST}`, 1, undefined, /front matter/],
  ['front matter after something else', 'articles/a.mdx', `\n${text(LEAST)}`, 1, undefined, /front matter/],
  ['no title', 'articles/a.mdx', text('date: 2026-10-03\nauthor: ruth\n'), 2, 'title', /^is missing/],
  ['a slip in a name', 'articles/a.mdx', text(`${LEAST}tag: [x]\n`), 5, 'tag', /slip of the pen/],
  ['a date in words', 'articles/a.mdx', text('title: A\nauthor: r\ndate: today\n'), 4, 'date', /^is a date like/],
  ['a month that is not there', 'articles/a.mdx', text('title: A\nauthor: r\ndate: 2026-13-01\n'), 4, 'date', /exist/],
  ['a day that is not there', 'articles/a.mdx', text('title: A\nauthor: r\ndate: 2026-02-30\n'), 4, 'date', /exist/],
  ['a time that is not there', 'articles/a.mdx', text(`${LEAST}updated: 2026-10-03T25:00\n`), 5, 'updated', /exist/],
  [
    'a zone that is not there',
    'articles/a.mdx',
    text(`${LEAST}updated: 2026-10-03T09:30+99:00\n`),
    5,
    'updated',
    /exist/,
  ],
  ['an alias that is an address', 'articles/a.mdx', text(`${LEAST}aliases: [/old]\n`), 5, 'aliases.0', /small letters/],
  [
    'a picture from elsewhere',
    'articles/a.mdx',
    text(`${LEAST}cover: { src: "//x/a.jpg", alt: "" }\n`),
    5,
    'cover.src',
    /media/,
  ],
  ['a rating of six', 'reading/a.mdx', text(`${REVIEW}rating: 6\n`), 7, 'rating', /5/],
  ['a review of nothing', 'reading/a.mdx', text(`${LEAST}verdict: Good.\n`), 2, 'item', /^is missing/],
  ['a rating of an article', 'articles/a.mdx', text(`${LEAST}rating: 4\n`), 5, 'rating', /slip of the pen/],
])('%s is told with its line', (_, file, content, line, field, message) => {
  const result = read(file, content)
  expect(result).toMatchObject({
    ok: false,
    error: [{ file, line, message: expect.stringMatching(message) as string }],
  })
  expect(result.ok ? undefined : result.error[0]?.field).toBe(field)
})

test('lines that end as on Windows are as good', () => {
  const result = read('articles/silence.mdx', text(LEAST).replaceAll('\n', '\r\n'))
  expect(result).toMatchObject({ ok: true, value: { title: 'Silence', words: 1 } })
})

test('a line of --- in the body is the body’s', () => {
  const content = text(LEAST, 'One\n\n---\n\nTwo\n')
  expect(read('articles/silence.mdx', content)).toMatchObject({ ok: true, value: { words: 2 } })
  expect(bodyInPlace(content)).toBe('\n\n\n\n\nOne\n\n---\n\nTwo\n')
})

test('another text has another hash, the same text the same', () => {
  const hashes = ['A', 'B', 'A'].map((body) => {
    const result = read('articles/a.mdx', text(LEAST, body))
    return result.ok && result.value.hash
  })
  expect(hashes[0]).toBe(hashes[2])
  expect(hashes[0]).not.toBe(hashes[1])
})
