import { describe, expect, test } from 'vitest'
import { checkRedirect, pathIn, type Standing } from './check-redirect'

const PAGES: Record<string, Standing> = {
  '/articles/a': 'page',
  '/articles/b': 'page',
  '/': 'page',
  '/articles/alias': { leadsTo: '/articles/a' },
}
const standingOf = async (path: string): Promise<Standing> => PAGES[path.toLowerCase()] ?? 'nothing'
const check = (from: string, to: string, redirects: Record<string, string> = {}) =>
  checkRedirect({ from, to }, new Map(Object.entries(redirects)), standingOf)

test.each([
  ['/old', '/articles/a', { from: '/old', to: '/articles/a' }],
  [' /Old/Path/ ', '/articles/a#part', { from: '/old/path', to: '/articles/a#part' }],
  ['/2019/05/x.html', 'https://Elsewhere.example', { from: '/2019/05/x.html', to: 'https://elsewhere.example/' }],
  ['/old', '/', { from: '/old', to: '/' }],
])('%s may lead to %s', async (from, to, value) => {
  expect(await check(from, to)).toEqual({ ok: true, value })
})

test.each([
  ['old', '/articles/a', /begins with \//],
  ['//evil.example', '/articles/a', /begins with \//],
  ['/a?b', '/articles/a', /no \? or #/],
  ['/', '/articles/a', /begins with \//],
  ['/old', 'articles/a', /The new place/],
  ['/old', '//evil.example', /The new place/],
  ['/old', '/\\evil.example', /The new place/],
  ['/old', 'javascript:alert(1)', /The new place/],
  ['/old', 'https://user:pass@example.org/', /The new place/],
  ['/old', '/nothing', /\/nothing is not there/],
  ['/old', '/OLD/', /would lead to itself/],
  ['/old', '/old?x=1', /would lead to itself/],
  ['/articles/a', '/articles/b', /is there/],
  ['/articles/alias', '/articles/b', /is there/],
  ['/old', '/articles/alias', /leads to \/articles\/a itself/],
])('%s may not lead to %s', async (from, to, sentence) => {
  const checked = await check(from, to)
  expect(checked).toEqual({ ok: false, error: expect.stringMatching(sentence) as string })
})

test('nobody is sent on twice, from either end', async () => {
  expect(await check('/older', '/old', { '/old': '/articles/a' })).toMatchObject({
    error: '/old leads to /articles/a itself. Choose /articles/a, so that nobody is sent on twice.',
  })
  expect(await check('/old', '/articles/a', { '/older': '/old' })).toMatchObject({
    error: '/older leads to /old already. Let it lead to /articles/a first, so that nobody is sent on twice.',
  })
  expect(await check('/old', '/articles/b', { '/old': '/articles/a' })).toMatchObject({ ok: true })
  expect(await check('/articles/a', '/articles/b', { '/old': '/articles/a' })).toMatchObject({
    error: '/articles/a is there. What is there cannot lead elsewhere.',
  })
})

describe('whatever is entered in whatever order', () => {
  /** The same numbers on every run (a linear congruential generator). */
  function* numbers(seed: number) {
    for (;;) yield (seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  }

  test.each([1, 2, 3, 4, 5])('every redirect arrives after one step (%i)', async (seed) => {
    const random = numbers(seed)
    const one = <T>(of: T[]) => of[Math.floor(random.next().value! * of.length)]!
    const old = ['/a', '/b', '/C', '/d/', '/e', '/f/g']
    const places = [...old, '/articles/a', '/articles/b', 'https://elsewhere.example/', '/articles/alias']
    const redirects = new Map<string, string>()
    for (let i = 0; i < 400; i++) {
      const checked = await checkRedirect({ from: one(old), to: one(places) }, redirects, async () =>
        random.next().value! < 0.5 ? 'page' : 'nothing',
      )
      if (checked.ok) redirects.set(checked.value.from, checked.value.to)
      for (const [from, to] of redirects) {
        expect(pathIn(to), `${from} leads to itself`).not.toBe(from)
        expect(redirects.has(pathIn(to) ?? ''), `${from} → ${to} leads on`).toBe(false)
      }
      if (random.next().value! < 0.1) redirects.delete(one([...redirects.keys(), '']))
    }
    expect(redirects.size).toBeGreaterThan(0)
  })
})
