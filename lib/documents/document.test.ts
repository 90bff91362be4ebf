import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { formFor, isUnchangedSince, makeDocument, matchesEtag } from './document'

const body = Buffer.from('<p>a page that says the same thing over and over</p>'.repeat(50))
const document = await makeDocument(body, { 'Content-Type': 'text/html; charset=utf-8' })

const headersOf = (form: { headers: string[] }) =>
  Object.fromEntries(form.headers.flatMap((name, i, all) => (i % 2 ? [] : [[name, all[i + 1]!]])))

test('all three forms hold the same bytes, and say how long they are and how they are written', () => {
  expect(document.plain.body).toEqual(body)
  expect(gunzipSync(document.gzip.body)).toEqual(body)
  expect(brotliDecompressSync(document.br.body)).toEqual(body)
  const forms = [document.plain, document.gzip, document.br]
  expect(forms.map((form) => headersOf(form)['Content-Encoding'])).toEqual([undefined, 'gzip', 'br'])
  for (const form of forms) {
    expect(headersOf(form)).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(form.body.length),
      ETag: document.etag,
      Vary: 'Accept-Encoding',
    })
  }
  expect(document.bytes).toBe(forms.reduce((sum, form) => sum + form.body.length, 0))
})

test('the tag of a document is that of its bytes', async () => {
  expect(document.etag).toMatch(/^"[\w-]{22}"$/)
  expect((await makeDocument(body, {})).etag).toBe(document.etag)
  expect((await makeDocument(Buffer.from(`${body.toString()} `), {})).etag).not.toBe(document.etag)
})

test.each([
  [undefined, 'plain'],
  ['', 'plain'],
  ['identity', 'plain'],
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000 ,gzip', 'gzip'],
  ['br;q=0,gzip;q=0', 'plain'],
  ['gzip;q=0', 'plain'],
  ['br;q=0.001', 'br'],
  ['br;q=1.0, gzip;q=0.8', 'br'],
  ['gzip;q=0.0', 'plain'],
] as const)('Accept-Encoding “%s” is answered %s', (header, form) => {
  expect(formFor(document, header)).toBe(document[form])
})

test.each([
  [undefined, false],
  ['', false],
  ['*', true],
  [document.etag, true],
  [`W/${document.etag}`, true],
  [`"other", ${document.etag}`, true],
  [`"other", W/${document.etag}, "third"`, true],
  ['"other"', false],
  [document.etag.replaceAll('"', ''), false],
  [document.etag.slice(0, -1), false],
  [document.etag.replace(/^"/, '"x'), false],
])('If-None-Match %s is met: %s', (header, met) => {
  expect(matchesEtag(document, header)).toBe(met)
})

afterEach(() => void vi.useRealTimers())

test('a document is as old as its bytes, to the second, and says so', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00.600Z') })
  const first = await makeDocument(body, {})
  expect(headersOf(first.plain)['Last-Modified']).toBe('Mon, 23 Nov 2026 12:00:00 GMT')
  vi.setSystemTime(new Date('2026-11-23T13:00:00Z'))
  const same = await makeDocument(body, {}, { before: first })
  expect(headersOf(same.br)['Last-Modified']).toBe('Mon, 23 Nov 2026 12:00:00 GMT')
  const other = await makeDocument(Buffer.from('other'), {}, { before: same })
  expect(headersOf(other.plain)['Last-Modified']).toBe('Mon, 23 Nov 2026 13:00:00 GMT')
})

test('two versions of one second have two dates: who has the first is not told that nothing changed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00.100Z') })
  const first = await makeDocument(body, {})
  const date = headersOf(first.plain)['Last-Modified']
  expect(isUnchangedSince(first, date)).toBe(true)
  const second = await makeDocument(Buffer.from('other'), {}, { before: first })
  expect(isUnchangedSince(second, date)).toBe(false)
})

test.each([
  [undefined, false],
  ['', false],
  ['soon', false],
  ['Mon, 23 Nov 2026 11:59:59 GMT', false],
  ['Mon, 23 Nov 2026 12:00:00 GMT', true],
  ['Mon, 23 Nov 2026 12:00:01 GMT', true],
])('what was made at noon: If-Modified-Since “%s” is answered unchanged: %s', async (header, expected) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') })
  expect(isUnchangedSince(await makeDocument(body, {}), header)).toBe(expected)
})
