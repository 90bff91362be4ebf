import { expect, test } from 'vitest'
import { readSvg } from './read-svg'

const svg = (inside = '', attributes = 'width="960" height="540"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n  <path d="M0 0"/>\n${inside}</svg>`

test.each([
  ['width="960" height="540"', 960, 540],
  ['width="96.4px" height="54"', 96, 54],
  ['width="100%" viewBox="0 0 32 16"', 32, 16],
  ['viewBox="0,0,32,16"', 32, 16],
  ['', 300, 150],
])('%s is how large it is', (attributes, width, height) => {
  expect(readSvg(svg('', attributes))).toEqual({ ok: true, value: { width, height } })
})

test.each([
  ['<script>alert(1)</script>', '<script>'],
  ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', '<x:script>'],
  ['<rect onload="alert(1)"/>', 'onload="…"'],
  ['<a href="java&#9;script:alert(1)"/>', 'an address that is a script'],
  ['<a xlink:href=" JavaScript:alert(1)"/>', 'an address that is a script'],
  ['<foreignObject><iframe src="x"/></foreignObject>', '<iframe>'],
])('%s is named with its place', (inside, what) => {
  expect(readSvg(svg(inside))).toMatchObject({
    ok: true,
    value: { width: 960, flaw: { line: 3, message: `has ${what} in it, which no picture needs; take it out` } },
  })
})

test('an entity could hide anything', () => {
  const text = `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('&x;')}`
  expect(readSvg(text)).toMatchObject({
    value: { flaw: { line: 1, message: 'has <!ENTITY …> in it, which no picture needs; take it out' } },
  })
})

test('what draws nothing is no drawing', () => {
  expect(readSvg('<html></html>')).toMatchObject({ ok: false, error: { line: 1, message: /no drawing/ } })
})
