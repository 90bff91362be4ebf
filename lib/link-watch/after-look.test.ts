import { expect, test } from 'vitest'
import { afterLook, foundBy, type Found, type Standing } from './after-look'

const NOW = new Date('2026-11-23T12:00:00Z')
const week = (n: number) => new Date(NOW.getTime() + n * 7 * 86_400_000)
const OK: Found = { kind: 'there', status: 200 }
const GONE: Found = { kind: 'gone', status: 404 }
const DOWN: Found = { kind: 'failing', status: null }
const ODD: Found = { kind: 'unsure', status: 403 }

/** Looked at once a week. */
const after = (found: Found[], every = 1) =>
  found.reduce<Standing | null>((before, each, i) => afterLook(before, each, week(i * every)), null)

test.each([
  [[OK], false, 0],
  [[GONE], false, 1],
  [[GONE, GONE], true, 2],
  [[GONE, OK, GONE], false, 1],
  [[DOWN, GONE], false, 2],
  [[GONE, DOWN], false, 2],
  [[DOWN, DOWN], false, 2],
  [[DOWN, DOWN, DOWN], true, 3],
  [[DOWN, DOWN, OK, DOWN], false, 1],
  [[DOWN, ODD, DOWN, DOWN], true, 3],
  [[ODD, ODD, ODD, ODD], false, 0],
  [[GONE, GONE, ODD], true, 2],
  [[GONE, GONE, OK], false, 0],
] as [Found[], boolean, number][])('%j: dead %s after %i', (found, isDead, failures) => {
  expect(after(found)).toMatchObject({ isDead, failures })
})

test('who looks again and again within days is not told that a site is dead', () => {
  expect(after([DOWN, DOWN, DOWN, DOWN], 0.1)).toMatchObject({ isDead: false, failures: 4 })
})

const refused = (status: number) =>
  ({ ok: false, error: { kind: 'status', status, retryAfter: undefined, body: '' } }) as const
test.each([
  [refused(404), { kind: 'gone', status: 404 }],
  [refused(410), { kind: 'gone', status: 410 }],
  [refused(403), { kind: 'unsure', status: 403 }],
  [refused(429), { kind: 'unsure', status: 429 }],
  [refused(500), { kind: 'failing', status: 500 }],
  [{ ok: false, error: { kind: 'unreachable' } } as const, { kind: 'failing', status: null }],
  [{ ok: false, error: { kind: 'timeout' } } as const, { kind: 'failing', status: null }],
  [{ ok: false, error: { kind: 'too-many-redirects' } } as const, { kind: 'failing', status: null }],
  [{ ok: false, error: { kind: 'busy' } } as const, null],
  [{ ok: false, error: { kind: 'refused-host' } } as const, null],
])('%j means %j', (answer, found) => {
  expect(foundBy(answer)).toEqual(found)
})
