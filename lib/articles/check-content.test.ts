import { expect, test } from 'vitest'
import { makeRegistry, registrySchema } from '@/lib/shop-links/registry'
import { checkContent } from './check-content'
import { compileBody } from './compile-body'
import type { Mention } from './mentions'
import { describe } from './problem'
import { readEntry } from './read-entry'

const registry = makeRegistry(
  registrySchema.parse({
    paid: { url: 'https://shop.example.org/a', shop: 'Shop', sponsored: true },
    dead: { url: 'https://gone.example.org/', shop: 'Gone', sponsored: true, dead: true },
    lost: { url: 'https://lost.example.org/', shop: 'Lost', sponsored: true },
    saved: {
      url: 'https://gone.example.org/b',
      shop: 'Gone',
      sponsored: true,
      dead: true,
      archive: 'https://copy.example.org/',
    },
  }),
  { dead: new Set(['https://lost.example.org/']), archives: new Map() },
)

const matter = (more = '') => `---\ntitle: T\ndate: 2026-10-03\nauthor: ruth\n${more}---\n`
const review = (more = '') => matter(`verdict: V\nitem: { type: book, title: T, by: B }\n${more}`)

const PICTURES = new Set(['a.svg', 'walks/a lane.jpg'])

/** All that is wrong with these files, as the command line tells it. */
async function problems(files: Record<string, string>) {
  const mentions = new Map<string, Mention[]>()
  const entries = []
  for (const [file, text] of Object.entries(files)) {
    const read = readEntry(file, text, 'UTC')
    if (!read.ok) throw new Error(read.error.map(describe).join())
    entries.push({ ...read.value, id: entries.length + 1 })
    const body = await compileBody(file, text)
    if (body.ok) mentions.set(file, body.value.mentions)
  }
  return checkContent(entries, registry, PICTURES, (file) => mentions.get(file) ?? []).map(describe)
}

test('what is in order is not told of', async () => {
  const files = {
    'reading/book.mdx': review('alternatives: [tool]\nlinks: [{ to: paid }, { to: saved }]\n'),
    'reading/tool.mdx': review('links: [{ to: "https://free.example.org/", at: Free }]\n'),
    'articles/a.mdx': `${matter('recommends: [book]\naliases: [b]\n')}<Recommend slug="book" />\n\n[x](link:paid)\n`,
  }
  expect(await problems(files)).toEqual([])
})

test.each([
  ['recommends: [nobody]\n', 'articles/a.mdx:5:14 recommends.0: there is no reading page “nobody”'],
  ['aliases: [b]\n', 'articles/a.mdx:5:11 aliases.0: the address /articles/b is that of articles/b.mdx'],
  ['aliases: [a]\n', 'articles/a.mdx:5:11 aliases.0: the address /articles/a is its own already'],
  ['aliases: [c, c]\n', 'articles/a.mdx:5:14 aliases.1: the address /articles/c is its own already'],
  [
    "cover: { src: /media/a.svg, alt: '' }\n",
    'articles/a.mdx:5:29 cover.alt: has no words for those who do not see it (alt)',
  ],
  ['cover: { src: /media/b.svg, alt: A }\n', 'articles/a.mdx:5:10 cover.src: there is no picture /media/b.svg'],
])('in front matter: %s', async (more, problem) => {
  expect(await problems({ 'articles/a.mdx': matter(more), 'articles/b.mdx': matter() })).toEqual([problem])
})

test.each([
  ['alternatives: [nobody]\n', /^reading\/a\.mdx:7:16 alternatives\.0: there is no reading page “nobody”$/],
  ['alternatives: [a]\n', /^reading\/a\.mdx:7:1 alternatives: is no alternative to itself$/],
  ['links: [{ to: nobody }]\n', /^reading\/a\.mdx:7:11 links\.0\.to: names “nobody”, which is not in links\.yaml$/],
  ['links: [{ to: dead }]\n', /^reading\/a\.mdx:7:11 links\.0\.to: names “dead”, which is dead/],
  ['links: [{ to: lost }]\n', /^reading\/a\.mdx:7:11 links\.0\.to: names “lost”, which is dead/],
  ['links: [{ to: "https://x.example/", at: X, sponsored: true }]\n', /is a paid link that links\.yaml does not know/],
  ['links: [{ to: "https://shop.example.org/z", at: X }]\n', /leads to shop\.example\.org, which pays for links/],
])('on a reading page: %s', async (more, problem) => {
  expect(await problems({ 'reading/a.mdx': review(more) })).toEqual([expect.stringMatching(problem)])
})

test.each([
  ['[x](link:nobody)', /^articles\/a\.mdx:8:5 the link to link:nobody names “nobody”, which is not in links\.yaml$/],
  ['[x](link:dead)', /^articles\/a\.mdx:8:5 .* which is dead/],
  ['<ShopLink to="nobody">x</ShopLink>', /^articles\/a\.mdx:8:5 .*not in links\.yaml$/],
  ['[x](https://shop.example.org/a)', /^articles\/a\.mdx:8:5 .* is the paid link “paid”; write link:paid$/],
  ['[x](https://shop.example.org/b)', /^articles\/a\.mdx:8:5 .* pays for links/],
  ['<a href="https://x.example/" rel="sponsored">x</a>', /^articles\/a\.mdx:8:5 .*does not know/],
  ['![A](/media/walks/b.jpg)', /^articles\/a\.mdx:8:5 there is no picture \/media\/walks\/b\.jpg$/],
  ['<Figure src="/media/c.jpg" alt="C" />', /^articles\/a\.mdx:8:5 there is no picture \/media\/c\.jpg$/],
  ['![](/media/a.svg)', /^articles\/a\.mdx:8:5 the picture \/media\/a\.svg has no words/],
])('in a text: %s', async (body, problem) => {
  expect(await problems({ 'articles/a.mdx': `${matter()}\nOne.\nTwo ${body}\n` })).toEqual([
    expect.stringMatching(problem),
  ])
})

test('in a text: a card for a page that is not there', async () => {
  expect(await problems({ 'articles/a.mdx': `${matter()}\n<Recommend slug="nobody" />\n` })).toEqual([
    'articles/a.mdx:7:1 there is no reading page “nobody”',
  ])
})

test('an old address that two files claim', async () => {
  const files = { 'articles/a.mdx': matter('aliases: [c]\n'), 'articles/b.mdx': matter('aliases: [c]\n') }
  expect(await problems(files)).toEqual([
    'articles/b.mdx:5:11 aliases.0: the address /articles/c is that of articles/a.mdx',
  ])
})

test('a part of a series that two files claim', async () => {
  const files = {
    'articles/a.mdx': matter('series: { name: S, part: 1 }\n'),
    'articles/b.mdx': matter('series: { name: S, part: 1 }\n'),
  }
  expect(await problems(files)).toEqual(['articles/b.mdx:5:1 series: part 1 of “S” is already articles/a.mdx'])
})
