import { expect, test } from 'vitest'
import { makeRegistry, registrySchema } from '@/lib/shop-links/registry'
import { compileBody } from './compile-body'
import { disclosureIn, shopLinksOf } from './paid-links'

const registry = makeRegistry(
  registrySchema.parse({
    paid: { url: 'https://shop.example.org/{tag}', shop: 'Shop', sponsored: true, tags: { GB: 'a', IE: 'b' } },
    free: { url: 'https://free.example.org/', shop: 'Free', sponsored: false },
  }),
)

async function mentionsIn(file: string, body: string) {
  const compiled = await compileBody(file, `---\ntitle: x\n---\n${body}`)
  if (!compiled.ok) throw new Error(`${compiled.error.line}:${compiled.error.column} ${compiled.error.message}`)
  return compiled.value.mentions
}

const PAID = '[x](link:paid)'
test.each([
  ['nothing paid', 'One.\n\n[x](link:free) and [y](https://elsewhere.example/)', { block: null, isSaid: false }],
  ['a paid link', `One.\n\nTwo.\n\n${PAID}`, { block: 2, isSaid: true }],
  ['the component', 'One.\n\n<ShopLink to="paid">x</ShopLink>', { block: 1, isSaid: true }],
  ['inside a list', `One.\n\n- a\n- b ${PAID}`, { block: 1, isSaid: true }],
  ['inside a component', `One.\n\n<Callout>\n\nTwo.\n\n${PAID}\n\n</Callout>`, { block: 1, isSaid: true }],
  ['inside a table', `| a |\n| - |\n| ${PAID} |`, { block: 0, isSaid: true }],
  ['only the first', `${PAID}\n\n${PAID}`, { block: 0, isSaid: true }],
  ['a free one before', `[x](link:free)\n\n${PAID}`, { block: 1, isSaid: true }],
  ['the sentence before', `<Disclosure />\n\n${PAID}`, { block: null, isSaid: true }],
  [
    'the sentence before, in one block',
    `<Callout>\n<Disclosure />\n${PAID}\n</Callout>`,
    { block: null, isSaid: true },
  ],
  ['the sentence too late', `${PAID}\n\n<Disclosure />`, { block: 0, isSaid: true }],
  ['the sentence alone', '<Disclosure />', { block: null, isSaid: true }],
  ['sponsored by hand', 'One.\n\n<a href="https://x.example/" rel="sponsored">x</a>', { block: 1, isSaid: true }],
  ['an address of the registry', 'One.\n\n[x](https://shop.example.org/b)', { block: 1, isSaid: true }],
  ['a name that is not there', '[x](link:nobody)', { block: null, isSaid: false }],
])('the disclosure of a text with %s', async (_, body, expected) => {
  expect(disclosureIn(await mentionsIn('articles/a.mdx', body), registry)).toEqual(expected)
})

test.each([
  ['Markdown', `One.\n\n${PAID}`],
  ['HTML', 'One.\n\n<p><a rel="noopener sponsored" href="https://x.example/">x</a></p>'],
  ['HTML in a line', 'One.\n\nTwo <a href="https://shop.example.org/a">x</a>'],
])('in a Markdown file it is the same: %s', async (_, body) => {
  const mentions = await mentionsIn('articles/a.md', body)
  const { block } = disclosureIn(mentions, registry)
  expect(block).not.toBeNull()
  expect(mentions.filter(({ kind }) => kind === 'link')).toMatchObject([{ line: 6 }])
})

test.each([
  ['a component in braces', 'One.\n\n{true && <ShopLink to="paid">x</ShopLink>}', 6],
  ['a name in braces', "One.\n\n{[1].map(() => <a href='link:paid'>x</a>)}", 6],
  ['sponsored in braces', 'One.\n\n{true && <a href="https://x.example" rel="sponsored">x</a>}', 6],
  ['a component without a name', 'One.\n\n<ShopLink to={"paid"}>x</ShopLink>', 6],
])('%s is a mistake, since nothing could be put before it', async (_, body, line) => {
  await expect(mentionsIn('articles/a.mdx', body)).rejects.toThrow(new RegExp(`^${line}:`))
})

test('a link that an expression makes has no block, and no place', async () => {
  const body = '{[1].map((n) => <a key={n} href={`https://shop.example.org/a`}>x</a>)}'
  expect(await mentionsIn('articles/a.mdx', body)).toMatchObject([{ kind: 'link', block: null, line: 1 }])
})

test.each([
  ['![](/media/a.jpg)', 1],
  ['![A chair](/media/a.jpg)', 0],
  ['<Figure src="/media/a.jpg" />', 1],
  ['<Figure src="/media/a.jpg" alt=" " />', 1],
  ['<Figure src="/media/a.jpg" alt={"A chair"} />', 0],
  ['<Figure {...{}} />', 0],
  ['<img src="/media/a.jpg" />', 1],
  ['<img src="/media/a.jpg" alt="" role="presentation" />', 0],
])('%s: pictures without words', async (body, count) => {
  const found = await mentionsIn('articles/a.mdx', body)
  expect(found.filter((each) => each.kind === 'picture' && each.isWordless)).toHaveLength(count)
})

test('the links of a reading page have the plain name of their shop, and a country where there are several', () => {
  const links = [
    { to: 'paid', sponsored: false },
    { to: 'free', at: 'your library', sponsored: true },
    { to: 'https://x.example/', at: 'X', sponsored: true },
    { to: 'nobody', sponsored: false },
  ]
  expect(shopLinksOf({ links }, registry, 'en')).toMatchObject([
    { at: 'Shop (UK)', href: 'https://shop.example.org/a', paid: true },
    { at: 'Shop (Ireland)', href: 'https://shop.example.org/b', paid: true },
    { at: 'your library', paid: false },
    { at: 'X', paid: true },
  ])
})

test.each([
  ['One.\n\n![A](/media/a.jpg)\n\n![B](/media/b.jpg)', ['/media/a.jpg']],
  ['<Figure src="/media/a.jpg" alt="A" />', ['/media/a.jpg']],
  ['One.\n\nTwo.\n\n![A](/media/a.jpg)', []],
])('the picture with which a text begins is asked for at once: %s', async (body, first) => {
  const compiled = await compileBody('articles/a.mdx', `---\ntitle: x\n---\n${body}`)
  if (!compiled.ok) throw new Error(compiled.error.message)
  const marked = compiled.value.code.matchAll(/src: "([^"]+)"[^}]*"data-at-once"/g)
  expect(Array.from(marked, ([, src]) => src)).toEqual(first)
})
