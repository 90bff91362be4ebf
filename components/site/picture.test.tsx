import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Picture } from '@/lib/media/picture'
import { ShownPicture } from './picture'

const jpeg: Picture = {
  name: 'a.jpg',
  hash: '0123456789abcdef',
  width: 900,
  height: 600,
  format: 'jpeg',
  tone: '#a05040',
}
const draw = (props: Partial<Parameters<typeof ShownPicture>[0]>) =>
  renderToStaticMarkup(<ShownPicture src="/media/a.jpg" alt="A lane" picture={jpeg} sizes="92vw" {...props} />)
const V = '/media/a.jpg.0123456789abcdef'
const srcSet = (ending: string) => [320, 480, 800, 900].map((width) => `${V}.${width}.${ending} ${width}w`).join(', ')

test('a picture comes in the formats and widths that browsers choose from, with its place and its colour', () => {
  expect(draw({})).toBe(
    '<span class="picture"><svg color="#a05040" aria-hidden="true"></svg><picture>' +
      `<source type="image/avif" srcSet="${srcSet('avif')}" sizes="92vw"/>` +
      `<source type="image/webp" srcSet="${srcSet('webp')}" sizes="92vw"/>` +
      `<img width="900" height="600" loading="lazy" decoding="async" srcSet="${srcSet('jpg')}" sizes="92vw" src="${V}.900.jpg" alt="A lane"/>` +
      '</picture></span>',
  )
})

test('what is seen at once is asked for at once', () => {
  const first = draw({ isFirst: true })
  expect(first).toContain('fetchPriority="high"')
  expect(first).not.toContain('loading')
})

test('a drawing stays as it is, with its place', () => {
  const drawing = { name: 'a.svg', hash: jpeg.hash, width: 900, height: 600, format: null }
  expect(draw({ src: '/media/a.svg', picture: drawing, className: 'entry-cover', photoClass: 'u-photo' })).toBe(
    '<img width="900" height="600" loading="lazy" decoding="async" src="/media/a.svg" alt="A lane" class="entry-cover u-photo"/>',
  )
})

test('a writer may want it smaller, and never larger than it is', () => {
  expect(draw({ width: 300 })).toContain('width="300" height="200"')
  expect(draw({ width: 3000, height: 5 })).toContain('width="900" height="600"')
})

test('a picture from elsewhere is left as it is written', () => {
  const src = 'https://blog.example/a.jpg'
  expect(draw({ src, picture: undefined, width: 30, height: 20 })).toBe(
    `<img width="30" height="20" loading="lazy" decoding="async" src="${src}" alt="A lane"/>`,
  )
})

test('one that is too large for readers is a link', () => {
  expect(draw({ picture: 'too large' })).toBe('<a href="/media/a.jpg">A lane</a>')
})

test('nothing in it needs a style, which the policy of our pages forbids', () => {
  expect(draw({})).not.toMatch(/style=|data:/)
})
