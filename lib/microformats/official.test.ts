import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMicroformats } from './parse-microformats'

const all = JSON.parse(readFileSync('/tmp/mf2/all.json', 'utf8')) as { name: string; html: string; expected: { items: unknown[]; rels: unknown } }[]

const LEFT_OUT = new Set(['html', 'links', 'id', 'lang'])
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        LEFT_OUT.has(key) || (key === 'children' && Array.isArray(inner) && inner.length === 0) ? [] : [[key, plain(inner)]],
      ),
    )
  }
  return value
}
describe('x', () => {
  test.each(all)('$name', ({ html, expected }) => {
    const { items, rels } = parseMicroformats(html, 'http://example.com/')
    expect(plain({ items, rels })).toEqual(plain({ items: expected.items, rels: expected.rels }))
  })
})
