import { createElement } from 'react'
import { expect, test } from 'vitest'
import type { Picture } from '@/lib/media/picture'
import { Callout, Disclosure, Figure, Recommend } from './mdx'
import { plainHtml } from './plain-html'
import { PROSE_PARTS } from './prose-parts'
import { ShopLinks } from './shop-links'

const BASE = 'https://blog.example/articles/silence'
const htmlOf = (node: Parameters<typeof plainHtml>[0]) => plainHtml(node, BASE)

test('an article keeps its words and its elements, and loses classes, ids and what divides a page', async () => {
  const text = (
    <section className="prose" aria-labelledby="a">
      <h2 id="a">One &amp; two</h2>
      <p className="x">
        <span className="hljs">if</span> (a {'<'} b) <em>yes</em>
        <br />
      </p>
      {null}
      {false}
      {0}
    </section>
  )
  expect(await htmlOf(text)).toBe('<div><h2>One &amp; two</h2><p>if (a &lt; b) <em>yes</em><br></p>0</div>')
})

test('addresses are whole, those within the page too, and what runs is no address', async () => {
  const text = [
    <a key="1" href="/reading/x">
      1
    </a>,
    <a key="2" href="#user-content-fn-1">
      2
    </a>,
    createElement('a', { key: '3', href: 'javascript:alert(1)' }, '3'),
    <img key="4" src="/media/a b.png" alt={'"A" & b'} width={960} loading="lazy" />,
  ]
  expect(await htmlOf(text)).toBe(
    '<a href="https://blog.example/reading/x">1</a>' +
      '<a href="https://blog.example/articles/silence#user-content-fn-1">2</a>' +
      '<a>3</a>' +
      '<img src="https://blog.example/media/a%20b.png" alt="&quot;A&quot; &amp; b" width="960">',
  )
})

test('scripts, styles, forms and what is hidden are left out; a box of a list of tasks is a sign', async () => {
  const text = (
    <>
      <script>alert(1)</script>
      <style>{'p {}'}</style>
      <iframe src="https://x.example/" title="x" />
      <button type="button">Press</button>
      <span aria-hidden="true">●●○</span>
      <p hidden>no</p>
      <a href="#heading" aria-labelledby="heading">
        #
      </a>
      <PROSE_PARTS.input type="checkbox" checked readOnly />
      done
    </>
  )
  expect(await htmlOf(text)).toBe('☑ done')
})

test('where nothing may be fetched, pictures are their words and films nothing', async () => {
  const text = (
    <figure>
      <picture>
        <source srcSet="/media/a.avif" />
        <img src="/media/a.png" alt="A chair & a lamp" />
      </picture>
      <img src="/media/b.png" alt="" />
      <video src="/media/c.mp4">
        <track kind="captions" src="/media/c.vtt" />
      </video>
    </figure>
  )
  expect(await plainHtml(text, BASE, 'words')).toBe('<figure><em>[A chair &amp; a lamp]</em></figure>')
})

test('components for writers are plain HTML', async () => {
  const entry = { path: '/reading/b', title: 'A book', description: 'Of it.', verdict: 'Good.' }
  const text = (
    <>
      <Callout title="Mind">
        <p>The gap</p>
      </Callout>
      <Figure src="/media/a.svg" alt="A chair" caption="Empty" />
      <Recommend entry={entry} />
      <PROSE_PARTS.table>
        <tbody>
          <tr>
            <PROSE_PARTS.td style={{ textAlign: 'right' }}>1</PROSE_PARTS.td>
          </tr>
        </tbody>
      </PROSE_PARTS.table>
    </>
  )
  expect(await htmlOf(text)).toBe(
    '<blockquote><p>Mind</p><p>The gap</p></blockquote>' +
      '<figure><img src="https://blog.example/media/a.svg" alt="A chair">' +
      '<figcaption>Empty</figcaption></figure>' +
      '<blockquote><p>Worth reading</p><p><a href="https://blog.example/reading/b">A book</a></p><p>Of it.</p><p>Good.</p>' +
      '<p><a href="https://blog.example/reading/b">Why, and for whom: A book</a></p></blockquote>' +
      '<div><table><tbody><tr><td>1</td></tr></tbody></table></div>',
  )
})

test('the disclosure stands before the first paid link, which says that it is one', async () => {
  const links = [
    { href: 'https://free.example/', at: 'Library', paid: false, archived: false },
    { href: 'https://paid.example/?tag=x&y=1', at: 'Shop', paid: true, archived: false },
  ]
  const html = await htmlOf(<ShopLinks links={links} disclosure="Some links pay." isDisclosed={false} />)
  expect(html.indexOf('<p>Some links pay.</p>')).toBeGreaterThan(-1)
  expect(html.indexOf('Some links pay.')).toBeLessThan(html.indexOf('paid.example'))
  expect(html).toContain('<a href="https://paid.example/?tag=x&amp;y=1" rel="sponsored">Shop</a> paid link')
  expect(await htmlOf(<Disclosure text="x" />)).toBe('<p>x</p>')
})

test('components that wait for something are waited for, in the order of the text', async () => {
  const Slow = async ({ ms }: { ms: number }) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return <p>{ms}</p>
  }
  expect(await htmlOf([<Slow key="a" ms={20} />, <Slow key="b" ms={1} />])).toBe('<p>20</p><p>1</p>')
})

test('of a picture in many sizes there is one, with its whole address', async () => {
  const picture = {
    name: 'a b.jpg',
    hash: '0123456789abcdef',
    width: 2000,
    height: 1000,
    format: 'jpeg',
    tone: '#123456',
  }
  const text = <Figure src="/media/a%20b.jpg" alt="A lane" picture={picture as Picture} />
  expect(await htmlOf(text)).toBe(
    '<figure><img src="https://blog.example/media/a%20b.jpg.0123456789abcdef.1200.jpg" alt="A lane" width="2000" height="1000">' +
      '</figure>',
  )
})
