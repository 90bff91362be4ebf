import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compileBody } from '@/lib/articles/compile-body'
import { disclosureIn } from '@/lib/articles/paid-links'
import { makeRegistry, registrySchema } from '@/lib/shop-links/registry'
import { resolveLink } from '@/lib/shop-links/resolve'
import { EntryBody } from './entry-body'

const registry = makeRegistry(
  registrySchema.parse({
    paid: { url: 'https://shop.example.org/a', shop: 'Shop', sponsored: true },
    gone: { url: 'https://b.example.org/', shop: 'B', sponsored: true, archive: 'https://copy.example.org/' },
  }),
)

/** A text as it stands on its page. */
async function drawn(body: string, file = 'articles/a.mdx') {
  const compiled = await compileBody(file, `---\ntitle: x\n---\n${body}`)
  if (!compiled.ok) throw new Error(compiled.error.message)
  const { code, mentions } = compiled.value
  const element = await EntryBody({
    code,
    disclosure: 'They pay us.',
    discloseAt: disclosureIn(mentions, registry).block,
    resolve: (to, byHand) => resolveLink(to, byHand, registry),
    recommended: () => undefined,
    pictureAt: async () => undefined,
  })
  return renderToStaticMarkup(element)
}

const SENTENCE = '<p class="disclosure">They pay us.</p>'

test.each([
  ['by name', '[x](link:paid)', 'articles/a.mdx'],
  ['by name in Markdown', '[x](link:paid)', 'articles/a.md'],
  ['by the component', '<ShopLink to="paid">x</ShopLink>', 'articles/a.mdx'],
  ['by its address', '[x](https://shop.example.org/a)', 'articles/a.mdx'],
  ['by its address in HTML', '<a href="https://shop.example.org/a">x</a>', 'articles/a.md'],
  ['by its address in a tag', '<a href="https://shop.example.org/a">x</a>', 'articles/a.mdx'],
  ['in a list', '- [x](link:paid)', 'articles/a.mdx'],
])('a paid link is marked, named as such, and stands below the sentence: %s', async (_, body, file) => {
  const html = await drawn(`One.\n\nTwo ${body}\n\n[y](link:paid)\n`, file)
  expect(html).toContain(
    '<a href="https://shop.example.org/a" rel="sponsored">x</a> <span class="link-label">paid link',
  )
  expect(html.indexOf(SENTENCE)).toBeGreaterThan(html.indexOf('One.'))
  expect(html.indexOf(SENTENCE)).toBeLessThan(html.indexOf('Two'))
  expect(html.split(SENTENCE)).toHaveLength(2)
})

test('the sentence is not said twice', async () => {
  const html = await drawn('<Disclosure />\n\n[x](link:paid)\n')
  expect(html.split(SENTENCE)).toHaveLength(2)
})

test('a paid link that is made by an expression is only words', async () => {
  const html = await drawn('{[1].map((n) => <span key={n}>[</span>)}\n\n<a {...{ href: "link:paid" }}>words</a>\n')
  expect(html).toContain('words')
  expect(html).not.toContain('shop.example.org')
})

test('a name that is not in the registry is only words', async () => {
  expect(await drawn('Some [words](link:nobody) here.\n')).toContain('<p>Some words here.</p>')
})

test('a copy of a page that is gone pays nobody', async () => {
  const html = await drawn('[x](link:gone)\n')
  expect(html).toContain('<a href="https://copy.example.org/">x</a> <span class="link-label">archived copy</span>')
  expect(html).not.toContain(SENTENCE)
})

test('any other link stays as it was written', async () => {
  const body = '[x](/articles/b "Title") [y](https://e.example/) <a href="#z" rel="nofollow">z</a> <a id="q"></a>\n'
  const html = await drawn(body, 'articles/a.md')
  expect(html).toContain('<a title="Title" href="/articles/b">x</a>')
  expect(html).toContain('<a href="https://e.example/">y</a>')
  expect(html).toContain('<a href="#z" rel="nofollow">z</a>')
  expect(html).toContain('<a id="q"></a>')
})
