import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shelve } from '@/lib/once'
import { aServer, html, redirectTo } from './a-server.fixture'
import { mayPass } from './fetched'
import { guardedFetch, type FetchDeps } from './guarded-fetch'
import { authorPage, authorPicture, linkbackEndpoint, linkedPage, linkingPage, robotsFile } from './purpose'
import { sharedTime } from './shared-time'
import { setVisitPolicy } from './visit-policy'

const LIMITS = { redirects: 3, connectMs: 300, totalMs: 600 }
const refusal = (kind: string) => ({ ok: false, error: { kind } })

/** No name has an address, so that nobody is visited; who was asked for one would have been. */
const nobody = () => vi.fn(async (_host: string): Promise<string[]> => [])
const deps = (more: Partial<FetchDeps> = {}) => ({
  siteUrl: 'https://afterword.test',
  allow: [],
  limits: LIMITS,
  ...more,
})

beforeEach(forget)
afterEach(forget)
function forget() {
  shelve('visit-policy', undefined)
  shelve('visit-rates', undefined)
}

test('a host that is not to be visited is refused before its name is looked up, and for good', async () => {
  const resolve = nobody()
  const answer = await guardedFetch('http://gone.test/', linkingPage, deps({ resolve, mayVisit: async () => false }))
  expect(answer).toEqual(refusal('refused-host'))
  expect(!answer.ok && mayPass(answer.error)).toBe(false)
  expect(resolve).not.toHaveBeenCalled()
})

test.each([linkingPage, authorPage, authorPicture, linkedPage, linkbackEndpoint])(
  'each hop of “$because” is asked about: a redirect does not lead to a host that is not to be visited',
  async (purpose) => {
    const server = await aServer(redirectTo('http://gone.test/'))
    const resolve = nobody()
    const mayVisit = vi.fn(async (host: string) => host !== 'gone.test')
    const allow = [server.place]
    // What is looked up through `resolve` has a public name; the server is an address.
    expect(await guardedFetch(server.url, purpose, deps({ allow, resolve, mayVisit }))).toEqual(refusal('refused-host'))
    expect(mayVisit.mock.calls).toEqual([['127.0.0.1'], ['gone.test']])
    expect(server.requests).toHaveLength(1)
    expect(resolve).not.toHaveBeenCalled()
  },
)

test('who may be visited is set once for the process', async () => {
  const resolve = nobody()
  expect(await guardedFetch('http://gone.test/', linkingPage, deps({ resolve }))).toEqual(refusal('unreachable'))
  setVisitPolicy(async (host) => host !== 'gone.test')
  expect(await guardedFetch('http://gone.test/', linkingPage, deps({ resolve }))).toEqual(refusal('refused-host'))
  expect(await guardedFetch('http://blog.test/', linkingPage, deps({ resolve }))).toEqual(refusal('unreachable'))
})

test('a policy that fails lets nobody be visited', async () => {
  const resolve = nobody()
  const mayVisit = () => Promise.reject(new Error('no database'))
  await expect(guardedFetch('http://blog.test/', linkingPage, deps({ resolve, mayVisit }))).rejects.toThrow()
  expect(resolve).not.toHaveBeenCalled()
})

test('the robots.txt of a host may be read whatever it has said, but does not lead to another such host', async () => {
  const mayVisit = async () => false
  const own = await aServer(html('User-agent: Afterword', { 'content-type': 'text/plain' }))
  expect(await guardedFetch(own.url, robotsFile, deps({ allow: [own.place], mayVisit }))).toMatchObject({ ok: true })
  const leading = await aServer(redirectTo('http://victim.test/robots.txt'))
  const resolve = nobody()
  expect(await guardedFetch(leading.url, robotsFile, deps({ allow: [leading.place], mayVisit, resolve }))).toEqual(
    refusal('refused-host'),
  )
  expect(resolve).not.toHaveBeenCalled()
})

test('redirects to one site count as visits to it, from wherever they come and under whatever name it has', async () => {
  let sent = 0
  const server = await aServer((request, response) => redirectTo(`http://n${++sent}.victim.test/`)(request, response))
  const resolve = nobody()
  const kinds: string[] = []
  for (const purpose of [linkingPage, authorPage, authorPicture].flatMap(
    (each) => Array(11).fill(each) as (typeof each)[],
  )) {
    const answer = await guardedFetch(server.url, purpose, deps({ allow: [server.place], resolve }))
    kinds.push(answer.ok ? 'fetched' : answer.error.kind)
  }
  expect(kinds).toEqual([...Array<string>(30).fill('unreachable'), ...Array<string>(3).fill('busy')])
  expect(resolve).toHaveBeenCalledTimes(30)
})

test('what we tell others of our own accord is not counted', async () => {
  const resolve = nobody()
  for (let i = 0; i < 40; i++) {
    for (const purpose of [linkedPage, linkbackEndpoint])
      expect(await guardedFetch('http://blog.test/', purpose, deps({ resolve }))).toEqual(refusal('unreachable'))
  }
})

test('visits of one errand share its time: the next has what is left, and after the end nobody is visited', async () => {
  const silent = await aServer(() => {})
  const fetchPage = sharedTime(500)
  const begun = performance.now()
  const use = deps({ allow: [silent.place], limits: { ...LIMITS, totalMs: 350 } })
  for (let i = 0; i < 4; i++) expect(await fetchPage(silent.url, linkingPage, use)).toEqual(refusal('timeout'))
  expect(performance.now() - begun).toBeLessThan(700)
  expect(silent.requests).toHaveLength(2)
})

test('who stands in line for a host until the time is over does not wait on', async () => {
  const silent = await aServer(() => {})
  const use = deps({ allow: [silent.place], limits: { ...LIMITS, totalMs: 3_000 } })
  const slow = guardedFetch(silent.url, linkingPage, use)
  const begun = performance.now()
  expect(await sharedTime(200)(silent.url, linkingPage, use)).toEqual(refusal('timeout'))
  expect(performance.now() - begun).toBeLessThan(1_000)
  await slow
  expect(silent.requests).toHaveLength(1)
})
