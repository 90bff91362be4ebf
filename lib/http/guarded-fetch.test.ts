import net from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aServer, html, redirectTo } from './a-server.fixture'
import { Budget } from './budget'
import { guardedFetch, type FetchDeps } from './guarded-fetch'
import { linkingPage, watchedPage } from './purpose'

const IN_A_HURRY = { redirects: 3, connectMs: 300, totalMs: 600 }
const SITE = 'https://afterword.test'

const fetchPage = (url: string, deps: Partial<FetchDeps> = {}) =>
  guardedFetch(url, linkingPage, { siteUrl: SITE, allow: [], limits: IN_A_HURRY, ...deps })

afterEach(() => void vi.restoreAllMocks())

describe('an address that is not public', () => {
  test('is refused though a public one stands beside it in the answer', async () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect')
    const resolve = async () => ['93.184.216.34', '192.168.0.1']
    expect(await fetchPage('http://mixed.test/', { resolve })).toEqual(refusal('refused-address'))
    expect(connect).not.toHaveBeenCalled()
  })

  test('DNS rebinding: the connection goes to the address that was checked, and nobody is asked twice', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']]
    const resolve = vi.fn(async () => answers.shift() ?? ['127.0.0.1'])
    const dialled: unknown[] = []
    vi.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts) => {
      options.lookup!('rebind.test', { all: true }, (_error, found) => dialled.push(found))
      options.lookup!('rebind.test', { all: false }, (_error, found) => dialled.push(found))
      return new net.Socket().destroy(Object.assign(new Error('no network in a test'), { code: 'ENETUNREACH' }))
    }) as typeof net.connect)
    expect(await fetchPage('http://rebind.test/', { resolve })).toEqual(refusal('unreachable'))
    expect(dialled).toEqual([[{ address: '93.184.216.34', family: 4 }], '93.184.216.34'])
    expect(resolve).toHaveBeenCalledTimes(1)
  })
})

describe('an address that is not for us', () => {
  test.each([
    'ftp://blog.test/',
    'file:///etc/passwd',
    'gopher://blog.test:70/',
    'http://user:secret@blog.test/',
    'http://user@blog.test/',
    'http://blog.test:8080/',
    'http://blog.test:22/',
    'http://blog.test:443/',
    'https://blog.test:80/',
    'http://intranet/',
    'http://printer.local/',
    'http://blog.localhost./',
    'not an address',
    '',
  ])('%s', async (url) => {
    const resolve = vi.fn(async () => ['93.184.216.34'])
    expect(await fetchPage(url, { resolve })).toEqual(refusal('refused-url'))
    expect(resolve).not.toHaveBeenCalled()
  })

  test('FETCH_ALLOW is taken by the letter: the same machine by another name or port stays refused', async () => {
    const server = await aServer(html('hello'))
    expect(await fetchPage(server.url, { allow: [server.place] })).toMatchObject({ ok: true })
    for (const allow of [`localhost:${server.port}`, `127.0.0.2:${server.port}`, '127.0.0.1:80', '127.0.0.1:*']) {
      expect(await fetchPage(server.url, { allow: [allow] })).toEqual(refusal('refused-url'))
    }
    expect(server.requests).toHaveLength(1)
  })
})

describe('what is sent', () => {
  test('[webmention receiver report] the User-Agent says who asks and why, and carries nothing else', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1')
    const server = await aServer(html('hello', { 'set-cookie': 'id=1' }))
    await fetchPage(server.url, { allow: [server.place] })
    await fetchPage(`${server.url}a?b=c#d`, { allow: [server.place] })
    vi.unstubAllEnvs()
    const { method, url, headers } = server.requests[1]!
    expect([method, url]).toEqual(['GET', '/a?b=c'])
    expect(headers).toEqual({
      host: server.place,
      connection: 'keep-alive',
      'user-agent': expect.stringMatching(
        /^Afterword\/\d+\.\d+ \(\+https:\/\/afterword\.test\/visits; Webmention, Pingback; verifying a linkback\)$/,
      ) as unknown,
      accept: linkingPage.accept,
      'accept-encoding': 'gzip, deflate, br',
    })
  })
})

test('who only wants to know whether a page is there asks with HEAD, also where it leads on, and reads nothing', async () => {
  const server = await aServer((request, response) =>
    (request.url === '/old' ? redirectTo('/new') : html('hello'))(request, response),
  )
  const purpose = { ...watchedPage, method: 'HEAD' } as const
  const answer = await guardedFetch(`${server.url}old`, purpose, { siteUrl: SITE, allow: [server.place] })
  expect(answer).toMatchObject({ ok: true, value: { status: 200, body: '' } })
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /old', 'HEAD /new'])
})

describe('redirects', () => {
  test('[webmention receiver report] redirects of the source are followed, relative ones too, and the page is known by its last address', async () => {
    const server = await aServer((request, response) => {
      const step = Number(request.url!.slice(1))
      return (step < 3 ? redirectTo(`${step + 1}`, 301 + step) : html('there'))(request, response)
    })
    expect(await fetchPage(`${server.url}0`, { allow: [server.place] })).toMatchObject({
      value: { url: `${server.url}3`, body: 'there', status: 200, contentType: 'text/html', cut: false },
    })
  })

  test('[webmention receiver report] a limit on redirects: a circle ends after three', async () => {
    const server = await aServer(redirectTo('/'))
    expect(await fetchPage(server.url, { allow: [server.place] })).toEqual(refusal('too-many-redirects'))
    expect(server.requests).toHaveLength(4)
  })
})

describe('limits', () => {
  const bomb = Buffer.alloc(30 * 1_048_576, 'a')

  test.each([
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['deflate', deflateSync(bomb)],
  ])('a %s bomb is read to the limit of decoded bytes', async (encoding, body) => {
    const server = await aServer(html(body, { 'content-encoding': encoding }))
    const answer = await fetchPage(server.url, { allow: [server.place], limits: { ...IN_A_HURRY, totalMs: 5_000 } })
    expect(answer).toMatchObject({ ok: true, value: { cut: true } })
    expect(answer.ok && answer.value.body.length).toBe(1_048_576)
  })

  test('a bomb in a bomb, an unknown encoding and a false one are not read', async () => {
    for (const [encoding, body] of [
      ['gzip, gzip', gzipSync(gzipSync(bomb))],
      ['compress', 'x'],
      ['gzip', 'this is not gzip'],
      ['br', 'nor is this brotli'],
    ] as const) {
      const server = await aServer(html(body, { 'content-encoding': encoding }))
      expect(await fetchPage(server.url, { allow: [server.place] })).toEqual(refusal('unreadable'))
    }
  })

  test('[webmention receiver report] a limit on size: an endless page is cut at the limit, and refused where half is no use', async () => {
    const endless = () =>
      aServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const pour = () => {
          while (!response.destroyed && response.write('a'.repeat(65_536)));
        }
        response.on('drain', pour)
        pour()
      })
    const server = await endless()
    expect(await fetchPage(server.url, { allow: [server.place] })).toMatchObject({ value: { cut: true } })
    const strict = { ...linkingPage, tooLong: 'refuse' as const }
    const other = await endless()
    expect(await guardedFetch(other.url, strict, { siteUrl: SITE, allow: [other.place] })).toEqual(refusal('too-long'))
  })

  test('[webmention receiver report] a limit on time: a body that trickles, one that stops and a server that says nothing run into the time limit', async () => {
    const trickle = await aServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const stopping = await aServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .write(gzipSync('a').subarray(0, 12))
    })
    const silent = await aServer(() => {})
    for (const { url, place } of [trickle, stopping, silent]) {
      expect(await fetchPage(url, { allow: [place] })).toEqual(refusal('timeout'))
    }
  })

  test('a name server that never answers runs into the time limit', async () => {
    const resolve = () => new Promise<string[]>(() => {})
    expect(await fetchPage('http://slow.test/', { resolve })).toEqual(refusal('timeout'))
  })

  test('only text is read', async () => {
    for (const type of ['image/png', 'application/pdf', 'application/xml', 'text/html-not', '']) {
      const server = await aServer(html('x', { 'content-type': type }))
      expect(await fetchPage(server.url, { allow: [server.place] })).toEqual(refusal('wrong-type'))
    }
  })

  test('no more than a few at once for one host, a few more in line', async () => {
    let open = 0
    let most = 0
    const server = await aServer((request, response) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open -= 1
        html('hello')(request, response)
      }, 30)
    })
    const budgets = { all: wide().all, host: new Budget({ atOnce: 2, mayWait: 3, waitMs: 1_000 }) }
    const all = await Promise.all(
      Array.from({ length: 8 }, () => fetchPage(server.url, { allow: [server.place], budgets })),
    )
    expect(all.filter((answer) => answer.ok)).toHaveLength(5)
    expect(all.filter((answer) => !answer.ok)).toEqual([1, 2, 3].map(() => refusal('busy')))
    expect(most).toBe(2)
  })

  test('who waits in line too long is sent away', async () => {
    const server = await aServer(() => {})
    const budgets = { all: new Budget({ atOnce: 1, mayWait: 3, waitMs: 50 }), host: wide().host }
    const [first, second] = await Promise.all(
      [1, 2].map(() => fetchPage(server.url, { allow: [server.place], budgets })),
    )
    expect([first, second]).toEqual([refusal('timeout'), refusal('busy')])
  })
})

describe('trouble', () => {
  test('a status that is not success comes with its number', async () => {
    for (const status of [304, 404, 410, 500]) {
      const server = await aServer((_request, response) => response.writeHead(status).end())
      expect(await fetchPage(server.url, { allow: [server.place] })).toEqual({
        ok: false,
        error: { kind: 'status', status, retryAfter: undefined, body: '' },
      })
    }
  })

  test('nobody listens, the name is unknown, the connection breaks, the answer is not HTTP: unreachable', async () => {
    const closed = await aServer((request) => request.socket.destroy())
    const garbage = await aServer((request) => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    const halfway = await aServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('a')
      setTimeout(() => request.socket.destroy(), 20)
    })
    for (const { url, place } of [closed, garbage, halfway]) {
      expect(await fetchPage(url, { allow: [place] })).toEqual(refusal('unreachable'))
    }
    expect(await fetchPage('http://127.0.0.1:1/', { allow: ['127.0.0.1:1'] })).toEqual(refusal('unreachable'))
    expect(await fetchPage('http://unknown.test/', { resolve: async () => [] })).toEqual(refusal('unreachable'))
  })
})

const refusal = (kind: string) => ({ ok: false, error: { kind } })

/** Room for everybody, for tests about something else. */
function wide() {
  const limits = { atOnce: 500, mayWait: 0, waitMs: 0 }
  return { all: new Budget(limits), host: new Budget(limits) }
}
