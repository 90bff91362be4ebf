import { run } from '@mdx-js/mdx'
import { expect, test } from 'vitest'
import { compileBody, linksInBody } from './compile-body'

const FRONT = '---\ntitle: x\n---\n'

type Child = string | undefined | Child[]
type Props = { children?: Child; [name: string]: unknown }

/** As much of a renderer as these tests need: elements are their HTML. */
function jsx(type: string | null | ((props: Props) => string), { children, ...props }: Props): string {
  const inner = textOf(children)
  if (typeof type === 'function') return type({ ...props, children: inner })
  if (type === null) return inner
  const attributes = Object.entries(props).map(
    ([name, value]) => ` ${name === 'className' ? 'class' : name}="${String(value)}"`,
  )
  return `<${type}${attributes.join('')}>${inner}</${type}>`
}
const textOf = (child: Child): string => (Array.isArray(child) ? child.map(textOf).join('') : (child ?? ''))

async function html(file: string, body: string) {
  const compiled = await compileBody(file, FRONT + body)
  if (!compiled.ok) throw new Error(compiled.error.message)
  // Its types want React's elements; it hands on whatever jsx makes.
  const runtime = { jsx, jsxs: jsx, Fragment: null, baseUrl: import.meta.url } as unknown as Parameters<typeof run>[1]
  const { default: Content } = await run(compiled.value.code, runtime)
  return String(Content({ components: { Callout: ({ children }: Props) => jsx('aside', { children }) } }))
}

test('MDX is text with the components for writers', async () => {
  expect(await html('articles/a.mdx', 'It *is*.\n\n<Callout>So.</Callout>\n')).toBe(
    '<p>It <em>is</em>.</p>\n<aside>So.</aside>',
  )
})

test('Markdown may have HTML in it, and braces are only braces', async () => {
  const body = 'A <kbd>key</kbd> and {braces}.\n\n<details><summary>More</summary>\n\n*text*\n\n</details>\n'
  const written = await html('articles/a.md', body)
  expect(written).toContain('<p>A <kbd>key</kbd> and {braces}.</p>')
  expect(written).toMatch(/<details><summary>More<\/summary>\s*<p><em>text<\/em><\/p>\s*<\/details>/)
})

test('the word import may begin a paragraph of Markdown', async () => {
  expect(await html('articles/a.md', 'import duties rose.\n')).toBe('<p>import duties rose.</p>')
})

test('headings have an id, tables and footnotes work, code is coloured by the language it names', async () => {
  const body =
    '## The *first*\n\n| a |\n| - |\n| b |\n\nNote[^1].\n\n```js\nlet a = 1\n```\n\n```\nlet a\n```\n\n[^1]: Here.\n'
  const written = await html('articles/a.mdx', body)
  expect(written).toContain('<h2 id="the-first">The <em>first</em></h2>')
  expect(written).toContain('<td>b</td>')
  expect(written).toMatch(/<h2[^>]*>Notes<\/h2>/)
  expect(written).toContain('<span class="hljs-keyword">let</span>')
  expect(written).toContain('<pre><code>let a\n</code></pre>')
})

test.each([
  ['an import', 'One.\n\nimport x from "node:fs"\n', 6, /`import` and `export` do not work here/],
  ['an export', 'export const a = 1\n\nOne.\n', 4, /`import` and `export` do not work here/],
  ['a tag that is not closed', 'One.\n\n<Callout>\n\nTwo.\n', 6, /Callout/],
  ['a brace that is not closed', 'One {two.\n', 4, /./],
  ['a component that is not there', 'One.\n\nTwo <Nobody />.\n', 6, /Nobody/],
  ['a name that is not there', 'One {1 + 1}\n\nTwo {nothing.here}.\n', 6, /nothing is not defined/],
  ['a name in what a component is told', '<Callout\n  kind={nothing.here} />\n', 5, /nothing is not defined/],
  ['what is thrown', 'One.\n\n{(() => { throw new Error("thrown at once") })()}\n', 6, /thrown at once/],
  ['what never ends', 'One.\n\nTwo {(() => { while (true) {} })()}.\n', 6, /has not come to an end within 1 s/],
  ['a text of 50 MB', "One.\n\nTwo {'x'.repeat(50e6)}.\n", 6, /more than 4,000,000 characters long/],
  ['a thing', 'One {new Date(0)}.\n', 4, /a thing \(Date\) and no text/],
  ['a style in words', 'One <b style="color: red">two</b>.\n', 4, /theme\.css/],
  ['a line break with something in it', 'One <br>two</br>\n', 4, /<br>/],
])('%s is a mistake with its line in the file', async (_, body, line, message) => {
  const compiled = await compileBody('articles/a.mdx', FRONT + body)
  const expected = { file: 'articles/a.mdx', line, message: expect.stringMatching(message) as string }
  expect(compiled).toMatchObject({ ok: false, error: expected })
})

test.each(['<Callout kind="x" />', '<Figure src="/media/a.jpg" alt="" />', '<Recommend slug="a" />', '<Disclosure />'])(
  '%s is there for writers',
  async (tag) => {
    expect((await compileBody('articles/a.mdx', `${FRONT}${tag}\n`)).ok).toBe(true)
  },
)

const links = async (file: string, body: string) => {
  const found = await linksInBody(file, FRONT + body)
  return found.ok ? found.value : found.error
}

test('the links of a body are found in its order, in text, tables, components and notes', async () => {
  const body =
    'A [one](https://a.example/?x=1&y=2#z), **[two](https://b.example)**[^1].\n\n<Callout>\n[three](/articles/three)\n</Callout>\n\n' +
    '| a |\n| - |\n| [four](https://d.example/) |\n\n{[1].map((n) => <a key={n} href={`https://e.example/${n}`}>five</a>)}\n\n[^1]: https://f.example/six\n'
  const found = await links('articles/a.mdx', body)
  expect(found).toEqual(expect.arrayContaining(['/articles/three', 'https://e.example/1']))
  expect((found as string[]).filter((href) => href.startsWith('https:'))).toEqual([
    'https://a.example/?x=1&y=2#z',
    'https://b.example',
    'https://d.example/',
    'https://e.example/1',
    'https://f.example/six',
  ])
})

test('a link in HTML within Markdown is one, and what is only written about is none', async () => {
  const body =
    '<p>A <a class="x" href="https://a.example/">link</a></p>\n\n`<a href="https://no.example">`\n\n' +
    '<!-- <a href="https://no.example">x</a> -->\n\n![picture](https://no.example/a.png)\n'
  expect(await links('articles/a.md', body)).toEqual(['https://a.example/'])
})

test('a link that is paid for or disowned does not count', async () => {
  const body = ['nofollow', 'noopener Sponsored']
    .map((rel) => `<a href="https://no.example" rel="${rel}">x</a>`)
    .join(' ')
  const good = ' <a href="https://a.example" rel="noopener external">x</a>\n'
  expect(await links('articles/a.md', body + good)).toEqual(['https://a.example'])
  expect(await links('articles/a.mdx', body + good)).toEqual(['https://a.example'])
})

test('a body with a mistake in it has no links but the mistake', async () => {
  expect(await links('articles/a.mdx', '[a](https://a.example) <Nobody />\n')).toMatchObject({ file: 'articles/a.mdx' })
})

test('the text of a body is what stands on its page, a paragraph a line, and its headings', async () => {
  const body =
    '## Before *all*\n\nA [link](https://example.org/x), `code`[^1].\n\n<Callout title="Mind this">So\nit is.</Callout>\n\n- one\n- two\n\n[^1]: A note.\n'
  const compiled = await compileBody('articles/a.mdx', FRONT + body)
  expect(compiled.ok && compiled.value.text).toEqual({
    headings: ['Before all'],
    words: 'Before all\nA link, code.\nMind this\nSo it is.\none\ntwo\nA note.',
  })
})
