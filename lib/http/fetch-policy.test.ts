import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as later } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createBrotliCompress, createDeflate, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aNameServer } from './a-name-server.fixture'
import { html, redirectTo } from './a-server.fixture'
import { anInternet } from './an-internet.fixture'
import { Budget } from './budget'
import { guardedFetch, type FetchDeps } from './guarded-fetch'
import { isPublicAddress } from './public-address'
import * as purposes from './purpose'
import { authorPicture, linkbackEndpoint, linkingPage, type Purpose } from './purpose'
import { askNameServers } from './resolve'

// The policy of the one fetcher, in plain words. All but few tests run with the product's own limits and without any
// address that is allowed; `an-internet.fixture.ts` writes down what is dialled.

const MIB = 1_048_576
const REFUSED = ['refused-url', 'refused-address']

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8')
const internet = anInternet()
const closing: (() => void)[] = []
afterAll(() => closing.forEach((close) => close()))

/** Ports of which private machines have something to tell, of both loopback addresses, as far as they are free. */
const INNER_PORTS = [22, 25, 80, 443, 2375, 2379, 8080, 9001, 11211, 0]
let innerConnections = 0
beforeAll(async () => {
  const listen = (host: string, port: number) =>
    new Promise<void>((resolve) => {
      const server = net.createServer((socket) => void (innerConnections++, socket.destroy()))
      closing.push(() => server.close())
      server.once('error', () => resolve()).listen(port, host, resolve)
    })
  await Promise.all(INNER_PORTS.flatMap((port) => [listen('127.0.0.1', port), listen('::1', port)]))
})

/** What the name servers of this internet say; where nothing is written, a name is of the inner network. */
const names = new Map<string, string[]>()
const resolve = async (host: string) =>
  names.get(host) ?? [/^(\d+\.){3}\d+(?=\.nip\.io$)/.exec(host)?.[0] ?? '10.0.0.1']

/** Room for everybody: how many at once has tests of its own. */
const wide = () => new Budget({ atOnce: 1_000, mayWait: 0, waitMs: 0 })
const budgets = { all: wide(), host: wide() }
/** All sites of this internet are one by their names; how often one is visited has tests of its own as well. */
const countVisit = async () => true

const ask = (url: string, deps: Partial<FetchDeps> = {}, purpose: Purpose = linkingPage) =>
  guardedFetch(url, purpose, { siteUrl: 'https://afterword.test', allow: [], resolve, budgets, countVisit, ...deps })
const refusal = (kind: string) => ({ ok: false, error: { kind } })
const kindOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer.ok ? 'fetched' : answer.error.kind)

let sites = 0
/** A site of the internet, with a name and a public address of its own. */
async function aSite(answer: RequestListener | ((socket: net.Socket) => void), isHttp = true) {
  const name = `site${++sites}.example.org`
  const address = `93.184.${sites >> 8}.${sites & 0xff}`
  const requests: { method: string; url: string; headers: object; body: string }[] = []
  const server = isHttp
    ? createServer((request, response) => {
        const seen = { method: request.method!, url: request.url!, headers: request.headers, body: '' }
        requests.push(seen)
        request.on('data', (chunk) => (seen.body += chunk))
        request.on('end', () => (answer as RequestListener)(request, response))
      })
    : net.createServer((socket) => (socket.on('error', () => {}), (answer as (socket: net.Socket) => void)(socket)))
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => (server.close(), sockets.forEach((socket) => socket.destroy())))
  names.set(name, [address])
  for (const port of [80, 443]) internet.listeners.set(`${address}:${port}`, (server.address() as AddressInfo).port)
  return { url: `http://${name}/`, secure: `https://${name}/`, name, address, requests }
}
const aRawSite = (answer: (socket: net.Socket) => void) => aSite(answer, false)

describe('the ways of writing an address that is not public', () => {
  type Written = { url: string; how: string; sees: string }
  const corpus = JSON.parse(fixture('ssrf-generated.json')) as Written[]
  const ways = [...new Set(corpus.map(({ how }) => how))]

  test.each(ways)('[fetch policy addresses] none gets through: %s', async (way) => {
    const before = internet.dialled.length
    const answers = await Promise.all(
      corpus.filter(({ how }) => how === way).map(async ({ url }) => [url, kindOf(await ask(url))] as const),
    )
    expect(answers.filter(([, kind]) => !REFUSED.includes(kind))).toEqual([])
    expect(internet.dialled.length).toBe(before)
  })

  test('[fetch policy addresses] these were 462 in 32 ways', () => {
    expect([corpus.length, ways.length]).toEqual([462, 32])
  })

  test('[fetch policy addresses] none of 167 payloads of others gets through, though every name leads to a redirect inside', async () => {
    const payloads = fixture('ssrf-payloads-all-the-things.txt').split('\n').filter(Boolean)
    expect(payloads).toHaveLength(167)
    const trap = await aSite(redirectTo('http://localhost/'))
    const trapped = async (host: string) => [/^(\d+\.){3}\d+(?=\.nip\.io$)/.exec(host)?.[0] ?? trap.address]
    internet.listeners.delete(`${trap.address}:443`)
    const before = internet.dialled.length
    const answers = await Promise.all(
      payloads.map(async (url) => [url, kindOf(await ask(url, { resolve: trapped }))] as const),
    )
    const dialled = new Set(internet.dialled.slice(before))
    expect(dialled).toEqual(new Set([`${trap.address}:80`, `${trap.address}:443`, '1.1.1.1:80']))
    // What is public by its writing was asked: by http it led to the trap, by https to nobody.
    const led = answers.filter(([url, kind]) => !REFUSED.includes(kind) && !url.startsWith('https:'))
    expect(led).toEqual([['http://1.1.1.1', 'unreachable']])
  })
})

describe('redirects', () => {
  const inside = [
    ['loopback', 'http://127.0.0.1/'],
    ['loopback without a scheme', '//127.0.0.1/'],
    ['loopback by a name', 'http://localhost/'],
    ['loopback by https', 'https://127.0.0.1/'],
    ['loopback as a number', 'http://2130706433/'],
    ['loopback of IPv6', 'http://[::1]/'],
    ['loopback mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['loopback by NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['loopback by 6to4', 'http://[2002:7f00:1::]/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['the metadata of a cloud by name', 'http://metadata.google.internal/computeMetadata/v1/'],
    ['the metadata of a cloud by IPv6', 'http://[fd00:ec2::254]/latest/meta-data/'],
    ['a public name of a private address', 'http://inside.example.org/'],
    ['another port', 'http://93.184.216.34:22/'],
    ['a password', 'http://user:secret@93.184.216.34/'],
    ['a file', 'file:///etc/passwd'],
    ['gopher', 'gopher://93.184.216.34/_QUIT'],
    ['data', 'data:text/html,hello'],
    ['nothing that is an address', 'http://'],
  ]

  test.each(inside)('[fetch policy redirects] to %s: refused at each hop', async (_what, target) => {
    for (const hop of [1, 2, 3]) {
      const site = await aSite((request, response) => {
        const step = Number(request.url!.slice(1) || 1)
        redirectTo(step < hop ? `/${step + 1}` : target)(request, response)
      })
      expect(REFUSED).toContain(kindOf(await ask(site.url)))
      expect(site.requests).toHaveLength(hop)
    }
  })

  test.each([
    ['of one', () => '/'],
    ['of two', (url: string) => (url === '/a' ? '/b' : '/a')],
    ['that grows', (url: string) => `${url}a`],
  ])('[fetch policy redirects] a circle %s ends after three', async (_what, next) => {
    const site = await aSite((request, response) => redirectTo(next(request.url!))(request, response))
    expect(await ask(site.url)).toEqual(refusal('too-many-redirects'))
    expect(site.requests).toHaveLength(4)
  })

  test('[fetch policy redirects] an address longer than the headers of an answer may be is not read', async () => {
    const site = await aSite(redirectTo(`/${'a'.repeat(100_000)}`))
    expect(await ask(site.url)).toEqual(refusal('unreachable'))
  })
})

describe('names', () => {
  test.each([
    ['a public address first and loopback next', (times: number) => ({ A: [times ? '127.0.0.1' : '93.184.216.34'] })],
    [
      'a public address first and a metadata host next',
      (times: number) => ({ A: [times ? '169.254.169.254' : '93.184.216.34'] }),
    ],
    [
      'a public IPv6 address first and loopback next',
      (times: number) => ({ AAAA: [times ? '::1' : '2606:4700::1111'] }),
    ],
  ])(
    '[fetch policy names] %s: the one that was checked is dialled, and the next hop is checked anew',
    async (_what, says) => {
      const server = await aNameServer(({ type }, times) => (says(times) as Record<string, string[]>)[type] ?? [])
      closing.push(server.close)
      const site = await aSite(redirectTo('http://rebind.example.org/again'))
      const stand = internet.listeners.get(`${site.address}:80`)!
      const first = Object.values(says(0))[0]![0]!
      const place = net.isIPv6(first) ? `[${first}]:80` : `${first}:80`
      internet.listeners.set(place, stand)
      const before = internet.dialled.length
      const answer = await ask('http://rebind.example.org/', {
        resolve: (host) => askNameServers(host, [server.place]),
      })
      internet.listeners.delete(place)
      expect(answer).toEqual(refusal('refused-address'))
      expect(internet.dialled.slice(before)).toEqual([place])
      expect(server.questions.map(({ name }) => name)).toEqual(Array(4).fill('rebind.example.org'))
    },
  )

  test.each([
    ['a private address beside a public one', { A: ['93.184.216.34', '10.0.0.1'] }],
    ['a private IPv6 address beside a public IPv4 one', { A: ['93.184.216.34'], AAAA: ['::1'] }],
    ['a mapped address', { AAAA: ['0:0:0:0:0:ffff:7f00:1'] }],
    ['an address of NAT64', { AAAA: ['64:ff9b::7f00:1'] }],
    ['a hundred addresses, the last one private', { A: [...Array<string>(24).fill('93.184.216.34'), '192.168.0.1'] }],
  ])('[fetch policy names] %s: refused, and nobody is dialled', async (_what, says: Record<string, string[]>) => {
    const server = await aNameServer(({ type }) => says[type] ?? [])
    closing.push(server.close)
    const before = internet.dialled.length
    const answer = await ask('http://mixed.example.org/', { resolve: (host) => askNameServers(host, [server.place]) })
    expect(answer).toEqual(refusal('refused-address'))
    expect(internet.dialled.length).toBe(before)
  })

  test('[fetch policy names] of a name with a hundred public addresses four are tried', async () => {
    const many = Array.from({ length: 100 }, (_, i) => `198.41.0.${i}`)
    const before = internet.dialled.length
    expect(await ask('http://many.example.org/', { resolve: async () => many })).toEqual(refusal('unreachable'))
    expect(internet.dialled.length - before).toBe(4)
  })

  test('[fetch policy names] the server is told the name by which it was asked, in TLS too, though only its address is dialled', async () => {
    let hello = ''
    const site = await aRawSite((socket) => {
      socket.once('data', (bytes) => {
        hello = bytes.toString('latin1')
        socket.destroy()
      })
    })
    expect(await ask(site.url)).toEqual(refusal('unreachable'))
    expect(hello).toContain(`\r\nhost: ${site.name}\r\n`)
    expect(await ask(site.secure)).toEqual(refusal('unreachable'))
    expect(hello).toContain(site.name)
    expect(internet.dialled.slice(-2)).toEqual([`${site.address}:80`, `${site.address}:443`])
  })
})

describe('what is posted', () => {
  const posted = { type: 'application/x-www-form-urlencoded', body: 'source=a&target=b' }
  const post = (url: string) => ask(url, { posted }, linkbackEndpoint)

  test.each([301, 302, 307, 308])('[fetch policy post] %i: goes along with its body', async (status) => {
    const end = await aSite(html('thanks'))
    const site = await aSite(redirectTo(end.url, status))
    expect(await post(site.url)).toMatchObject({ value: { body: 'thanks' } })
    expect([...site.requests, ...end.requests]).toMatchObject(
      [posted, posted].map(({ body }) => ({ method: 'POST', body })),
    )
  })

  test('[fetch policy post] 303 is an error, and nobody is asked further', async () => {
    const end = await aSite(html('see this'))
    const site = await aSite(redirectTo(end.url, 303))
    expect(await post(site.url)).toMatchObject({ error: { kind: 'status', status: 303 } })
    expect(end.requests).toEqual([])
  })

  test.each([301, 302, 307, 308])(
    '[fetch policy post] %i to a private address is refused before a byte is sent',
    async (status) => {
      for (const target of ['http://127.0.0.1/', 'http://[::1]/', 'http://inside.example.org/']) {
        const site = await aSite(redirectTo(target, status))
        expect(REFUSED).toContain(kindOf(await post(site.url)))
      }
    },
  )

  test.each([
    ['asked', undefined],
    ['posted', posted],
  ])(
    '[fetch policy headers] nothing of ours goes along with what is %s, whatever the hop before has set',
    async (_how, posted) => {
      const end = await aSite(html('hello'))
      const site = await aSite((_request, response) =>
        response
          .writeHead(307, { location: end.url, 'set-cookie': 'id=1', refresh: '0', 'www-authenticate': 'Basic' })
          .end(),
      )
      await ask(`${site.url}a?secret=1#fragment`, posted ? { posted } : {})
      expect(site.requests[0]!.url).toBe('/a?secret=1')
      const names = Object.keys(end.requests[0]!.headers)
      const usual = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']
      expect(names.sort()).toEqual(posted ? [...usual, 'content-length', 'content-type'].sort() : usual)
    },
  )

  test.each(Object.entries(purposes))(
    '[fetch policy headers] %s: whoever is visited can read who came and why',
    async (_name, purpose) => {
      const site = await aSite(html('hello', { 'content-type': purpose.types[0] ?? 'text/html' }))
      expect(kindOf(await ask(site.url, {}, purpose))).toBe('fetched')
      const { 'user-agent': said } = site.requests[0]!.headers as Record<string, string>
      expect(said).toContain(purpose.because ?? 'Mozilla')
    },
  )

  test('[fetch policy proxies] no proxy of the environment is asked', async () => {
    const proxy = await aSite(html('proxied'))
    const port = internet.listeners.get(`${proxy.address}:80`)!
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']) {
      vi.stubEnv(name, `http://127.0.0.1:${port}`)
    }
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    const site = await aSite(html('hello'))
    expect(await ask(site.url)).toMatchObject({ value: { body: 'hello' } })
    expect(await post(site.url)).toMatchObject({ value: { body: 'hello' } })
    expect(kindOf(await ask('http://127.0.0.1/'))).toBe('refused-address')
    vi.unstubAllEnvs()
    expect(proxy.requests).toEqual([])
  })
})

describe('schemes, ports and credentials', () => {
  const schemes =
    'ftp file gopher dict ldap ldaps tftp sftp ssh telnet netdoc jar data javascript blob ws wss about view-source'
  test.each(schemes.split(' '))('[fetch policy schemes] %s: is refused', async (scheme) => {
    for (const rest of ['//93.184.216.34/', '//127.0.0.1/', '/etc/passwd', 'x']) {
      expect(await ask(`${scheme}:${rest}`)).toEqual(refusal('refused-url'))
    }
  })

  test('[fetch policy ports] all but 80 for http and 443 for https are refused, of all 65,536', async () => {
    const before = internet.dialled.length
    const asked = async (scheme: string) => {
      const open: number[] = []
      for (let port = 0; port <= 65_535; port++) {
        if (kindOf(await ask(`${scheme}://93.184.216.34:${port}/`)) !== 'refused-url') open.push(port)
      }
      return open
    }
    expect([await asked('http'), await asked('https')]).toEqual([[80], [443]])
    expect(internet.dialled.slice(before)).toEqual(['93.184.216.34:80', '93.184.216.34:443'])
  })

  test.each([
    'http://user@93.184.216.34/',
    'http://user:secret@93.184.216.34/',
    'http://:secret@93.184.216.34/',
    'http://93.184.216.34%2f@127.0.0.1/',
  ])('[fetch policy credentials] %s is refused', async (url) => {
    expect(await ask(url)).toEqual(refusal('refused-url'))
  })
})

describe('slow answers, by the product’s own limits', () => {
  /** Begins to answer and then sends a piece every now and then, for ever. */
  const dripping = (first: string, piece: string, everyMs = 100) =>
    aRawSite((socket) => {
      socket.write(first)
      const drip = setInterval(() => socket.write(piece), everyMs)
      socket.on('close', () => clearInterval(drip))
    })
  const page = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
  const asked = async (site: Promise<{ url: string }>) => ask((await site).url)

  const cases: [string, () => Promise<unknown>][] = [
    ['a server that says nothing', () => asked(aRawSite(() => {}))],
    ['headers letter by letter', () => asked(dripping('HTTP/1.1 200 OK\r\nx-a: ', 'a'))],
    ['headers line by line', () => asked(dripping('HTTP/1.1 200 OK\r\n', 'x-a: b\r\n'))],
    ['early hints without an end', () => asked(dripping('', 'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n'))],
    ['a body letter by letter', () => asked(dripping(`${page}\r\n`, 'a'))],
    ['a body chunk by chunk', () => asked(dripping(`${page}transfer-encoding: chunked\r\n\r\n`, '1\r\na\r\n'))],
    ['a chunk’s number without an end', () => asked(dripping(`${page}transfer-encoding: chunked\r\n\r\n1;`, 'a'))],
    ['a body that stops before its length', () => asked(aRawSite((s) => s.write(`${page}content-length: 9\r\n\r\na`)))],
    ['a compressed body that stops', () => asked(aRawSite((s) => s.write(`${page}content-encoding: gzip\r\n\r\n`)))],
    ['a slow body of an error', () => asked(dripping('HTTP/1.1 500 Oh\r\ncontent-type: text/html\r\n\r\n', 'a'))],
    [
      'a posted form whose answer does not come',
      async () => ask((await aRawSite(() => {})).url, { posted: { type: 'text/xml', body: 'a' } }, linkbackEndpoint),
    ],
    [
      'three redirects, each after four seconds',
      () => asked(aSite((request, response) => void later(4_000).then(() => redirectTo('/')(request, response)))),
    ],
    ['a server of TLS that says nothing', async () => ask((await aRawSite(() => {})).secure)],
    [
      'an address where no packet comes back',
      async () => {
        internet.listeners.set('93.184.216.35:80', 'silence')
        return ask('http://93.184.216.35/')
      },
    ],
    [
      'a name server that says nothing',
      async () => {
        const server = await aNameServer(() => null)
        closing.push(server.close)
        return ask('http://mute.example.org/', { resolve: (host) => askNameServers(host, [server.place]) })
      },
    ],
  ]
  let outcomes: Promise<{ answer: unknown; tookMs: number }>[] = []
  beforeAll(() => {
    outcomes = cases.map(async ([, begin]) => {
      const begun = performance.now()
      return { answer: await begin(), tookMs: performance.now() - begun }
    })
  })

  test.each(cases.map(([what], i) => [what, i] as const))(
    '[fetch policy time] %s: over within ten seconds',
    async (what, i) => {
      const { answer, tookMs } = await outcomes[i]!
      expect(answer).toEqual(refusal(what.includes('name server') ? 'unreachable' : 'timeout'))
      expect(tookMs).toBeLessThanOrEqual(10_000)
    },
  )
})

describe('answers that are not what they say', () => {
  const page = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'
  test.each([
    ['a body shorter than its length', `${page}content-length: 100\r\n\r\nhello`, 'unreachable'],
    ['a body longer than its length', `${page}content-length: 5\r\n\r\nhello world`, 'fetched'],
    ['a length below zero', `${page}content-length: -5\r\n\r\nhello`, 'unreachable'],
    ['a length in words', `${page}content-length: five\r\n\r\nhello`, 'unreachable'],
    ['a length beyond numbers', `${page}content-length: 99999999999999999999999\r\n\r\nhello`, 'unreachable'],
    ['two lengths', `${page}content-length: 5\r\ncontent-length: 6\r\n\r\nhello!`, 'unreachable'],
    ['a length and chunks', `${page}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, 'unreachable'],
    ['a chunk beyond numbers', `${page}transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello`, 'unreachable'],
    ['a chunk without a number', `${page}transfer-encoding: chunked\r\n\r\nhello\r\n`, 'unreachable'],
    ['chunks that are not ended', `${page}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`, 'unreachable'],
    ['17 KiB of headers', `${page}x-a: ${'a'.repeat(17_408)}\r\n\r\nhello`, 'unreachable'],
    ['a header without a name', `${page}: x\r\n\r\nhello`, 'unreachable'],
    ['a page without headers', '<html>hello</html>', 'unreachable'],
    ['the greeting of another protocol', '220 mail.example.org ESMTP\r\n', 'unreachable'],
    ['an answer of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'unreachable'],
    ['another protocol by an upgrade', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n', 'unreachable'],
    ['gzip that is none', `${page}content-encoding: gzip\r\n\r\nhello`, 'unreadable'],
    [
      'gzip that ends too early',
      [`${page}content-encoding: gzip\r\n\r\n`, gzipSync('hello').subarray(0, 15)],
      'unreadable',
    ],
    ['an encoding that nobody knows', `${page}content-encoding: zip\r\n\r\nhello`, 'unreadable'],
    ['a picture', 'HTTP/1.1 200 OK\r\ncontent-type: image/png\r\n\r\nhello', 'wrong-type'],
    ['no type', 'HTTP/1.1 200 OK\r\n\r\nhello', 'wrong-type'],
  ] as const)('[fetch policy form] %s', async (_what, answer, kind) => {
    const site = await aRawSite((socket) => {
      socket.once('data', () => {
        for (const piece of [answer].flat()) socket.write(piece)
        socket.end()
      })
    })
    const found = await ask(site.url)
    expect(kindOf(found)).toBe(kind)
    if (found.ok) expect(found.value.body).toBe('hello')
  })

  test.each([
    [
      'UTF-7, in which a script would hide',
      'text/html; charset=utf-7',
      Buffer.from('+ADw-script+AD4-'),
      '+ADw-script+AD4-',
    ],
    ['an encoding that nobody knows', 'text/html; charset=klingon', Buffer.from('ü'), 'ü'],
    ['an empty encoding', 'text/html; charset=', Buffer.from('ü'), 'ü'],
    [
      'bytes that are not UTF-8',
      'text/html; charset=utf-8',
      Buffer.from([0x61, 0xff, 0xc0, 0xaf, 0x62]),
      'a\ufffd\ufffd\ufffdb',
    ],
    ['half a character', 'text/html', Buffer.from('aü').subarray(0, 2), 'a\ufffd'],
  ])('[fetch policy charset] %s: is read as something harmless', async (_what, type, bytes, text) => {
    const site = await aSite(html(bytes, { 'content-type': type }))
    expect(await ask(site.url)).toMatchObject({ value: { body: text } })
  })
})

describe('more than anybody reads', () => {
  const ZEROS = 10 * MIB
  /** Ten megabytes that are ten kilobytes on the wire; as many in a row are one stream of gzip (RFC 1952 §2.2). */
  let member: Buffer
  beforeAll(() => void (member = gzipSync(Buffer.alloc(ZEROS))))

  const repeated = (piece: () => Buffer, times: number) => () =>
    Readable.from(
      (function* () {
        for (let i = 0; i < times; i++) yield piece()
      })(),
      { objectMode: false, highWaterMark: 65_536 },
    )
  const nothing = gzipSync('')
  const emptyMembers = Buffer.concat(Array<Buffer>(1_000).fill(nothing))
  const zeros = Buffer.alloc(65_536)
  const tenGigabytes = repeated(() => zeros, 160_000)

  const bombs: [string, string, () => Readable][] = [
    ['10 MB of zeros in gzip', 'gzip', repeated(() => member, 1)],
    ['100 MB of zeros in gzip', 'gzip', repeated(() => member, 10)],
    ['1 GB of zeros in gzip', 'gzip', repeated(() => member, 100)],
    ['10 GB of zeros in gzip', 'gzip', repeated(() => member, 1_000)],
    ['10 GB of zeros in deflate', 'deflate', () => tenGigabytes().pipe(createDeflate())],
    ['10 GB of zeros in brotli', 'br', () => tenGigabytes().pipe(createBrotliCompress())],
    ['10 GB as they are', '', tenGigabytes],
  ]
  const serving = (encoding: string, body: () => Readable, status = 200, type = 'text/html') =>
    aSite((_request, response) => {
      const poured = body()
      response.on('close', () => poured.destroy())
      response.on('error', () => {})
      poured.on('error', () => {})
      poured.pipe(
        response.writeHead(status, { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) }),
      )
    })

  test.each(bombs)(
    '[fetch policy size] %s: read to 1 MiB, for less than 32 MiB of memory',
    async (_what, encoding, body) => {
      const site = await serving(encoding, body)
      await ask(site.url)
      const { result, grownBy } = await grownWhile(() => ask(site.url))
      expect(result).toMatchObject({ ok: true, value: { cut: true } })
      expect(result.ok && result.value.bytes.length).toBe(MIB)
      expect(grownBy).toBeLessThan(32 * MIB)
    },
  )

  test.each([
    ['the page of an error', 500, 'text/html', linkingPage, 'status'],
    ['a page that is gone', 410, 'text/html', linkingPage, 'status'],
    ['a picture', 200, 'image/png', authorPicture, 'too-long'],
    ['a page where only a picture is wanted', 200, 'text/html', authorPicture, 'wrong-type'],
    ['the answer of an endpoint', 200, 'text/xml', linkbackEndpoint, 'fetched'],
    ['the headers of anything', 200, 'application/zip', linkbackEndpoint, 'fetched'],
  ] as const)(
    '[fetch policy size] 10 GB as %s: cut, for less than 32 MiB of memory',
    async (_what, status, type, purpose, kind) => {
      const site = await serving(
        'gzip',
        repeated(() => member, 1_000),
        status,
        type,
      )
      await ask(site.url, {}, purpose)
      const { result, grownBy } = await grownWhile(() => ask(site.url, {}, purpose))
      expect(kindOf(result)).toBe(kind)
      expect(grownBy).toBeLessThan(32 * MIB)
    },
  )

  test.each(['gzip, gzip', 'gzip,br', 'identity, gzip', 'gzip, identity', 'gzip;q=1', 'x-bzip2', 'zstd', 'compress'])(
    '[fetch policy size] the encoding “%s”: not read, since several make a bomb in a bomb',
    async (encoding) => {
      const site = await serving(
        encoding,
        repeated(() => gzipSync(member), 1),
      )
      expect(await ask(site.url)).toEqual(refusal('unreadable'))
    },
  )

  test('[fetch policy size] gzip that is long on the wire and nothing when it is read ends too', async () => {
    let poured = 0
    const site = await serving(
      'gzip',
      repeated(() => ((poured += emptyMembers.length), emptyMembers), 1_000_000),
    )
    const { result, grownBy } = await grownWhile(() => ask(site.url))
    expect(result).toEqual(refusal('unreadable'))
    expect(poured).toBeLessThan(8 * MIB)
    expect(grownBy).toBeLessThan(32 * MIB)
  })
})

/** How much more memory the process holds while something is done: everything, also what zlib has beside the heap. */
async function grownWhile<T>(work: () => Promise<T>): Promise<{ result: T; grownBy: number }> {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const before = process.memoryUsage.rss()
  let most = before
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 1)
  const result = await work()
  clearInterval(look)
  return { result, grownBy: Math.max(most, process.memoryUsage.rss()) - before }
}

test('[fetch policy] in all of this nobody private was dialled, and nobody knocked at this machine', () => {
  const addresses = internet.dialled.map((place) => place.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'))
  expect(addresses.length).toBeGreaterThan(100)
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([])
  expect(innerConnections).toBe(0)
})
