import fc from 'fast-check'
import { load } from 'cheerio'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown'
import { cpuMsSince } from '@/lib/cpu-time.fixture'

test.each([
  ['two\nlines', '<p>two<br>\nlines</p>'],
  ['*soft* and **loud**', '<p><em>soft</em> and <strong>loud</strong></p>'],
  ['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
  ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ['`code`', '<p><code>code</code></p>'],
  [
    '[here](https://a.example/?b=1&c=2)',
    '<p><a href="https://a.example/?b=1&#x26;c=2" rel="ugc nofollow">here</a></p>',
  ],
  ['see https://a.example/x', '<p>see <a href="https://a.example/x" rel="ugc nofollow">https://a.example/x</a></p>'],
  ['[mail](mailto:a@b.example)', '<p><a href="mailto:a@b.example" rel="ugc nofollow">mail</a></p>'],
  ['[no](javascript:alert(1))', '<p><a>no</a></p>'],
  ['[no](data:text/html,x)', '<p><a>no</a></p>'],
  ['[no](/local)', '<p><a>no</a></p>'],
])('%s', (text, html) => {
  expect(renderMarkdown(text)).toBe(html)
})

test('HTML, pictures, headings and rules stay as they were typed', () => {
  expect(renderMarkdown('<b>hi</b> <script>alert(1)</script>')).toBe(
    '<p>&#x3C;b>hi&#x3C;/b> &#x3C;script>alert(1)&#x3C;/script></p>',
  )
  expect(renderMarkdown('![x](https://a.example/p.png)')).not.toContain('<img')
  expect(renderMarkdown('# 1 reason')).toBe('<p># 1 reason</p>')
})

const ALLOWED = new Set(['p', 'br', 'em', 'strong', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'])

function expectHarmless(text: string) {
  const $ = load(renderMarkdown(text), null, false)
  $('*').each((_, element) => {
    if (!('attribs' in element)) return
    expect(ALLOWED).toContain(element.name)
    for (const [name, value] of Object.entries(element.attribs)) {
      expect(['href', 'rel', 'start']).toContain(name)
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/i)
    }
  })
}

test('no attack of the lists comes through', () => {
  const lists = readFileSync(path.join(import.meta.dirname, 'fixtures/xss.txt'), 'utf8').split('\n')
  expect(lists.length).toBeGreaterThan(2_000)
  for (const line of lists) expectHarmless(line)
})

test('whatever is typed, only the allowed comes out', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '"',
        '`',
        '~~',
        '*',
        '_',
        '\n',
        '&#x6a;',
        'javascript:',
        '<a href=',
        '![',
        '<!--',
        '\0',
      ),
    ),
  )
  fc.assert(fc.property(pieces, (parts) => expectHarmless(parts.join(''))))
})

test('the longest comment of marks costs no more than a hundred times as much as one of words', () => {
  const timeOf = (text: string) => {
    const begun = process.cpuUsage()
    renderMarkdown(text)
    return cpuMsSince(begun)
  }
  const repeated = (piece: string) => piece.repeat(Math.floor(20_000 / piece.length))
  timeOf(repeated('some words '))
  const words = timeOf(repeated('some words '))
  for (const piece of ['[', '*a_', '> ', '`', '~~a', '![', '<a ', 'http://a.b ', '[a](']) {
    expect(timeOf(repeated(piece)) / words, piece).toBeLessThan(100)
  }
})
