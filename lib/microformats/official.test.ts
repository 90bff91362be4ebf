import { expect, test } from 'vitest'
import tests from './fixtures/official-tests.json'
import { parseMicroformats } from './parse-microformats'

/** Addresses in their normal form, zones without their colon (the suite has both), and white space as one space. */
const normal = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(https?:\/\/[^/ ]+)$/, '$1/')
    .replace(/([+-]\d\d):(\d\d)$/, '$1$2')

/** Without what only we have, and without lists of no children. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return normal(value)
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => name !== 'links' && !(name === 'children' && Array.isArray(inner) && !inner.length))
      .map(([name, inner]) => [name, comparable(inner)]),
  )
}

test.each(tests as { name: string; html: string; items: unknown; rels: unknown }[])(
  'the official test $name',
  ({ name, html, items, rels }) => {
    const base = name.startsWith('v2-unit/') ? 'http://example.test/' : 'http://example.com/'
    expect(comparable(parseMicroformats(html, base))).toEqual(comparable({ items, rels }))
  },
)
