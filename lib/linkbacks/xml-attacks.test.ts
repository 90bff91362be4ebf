import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { cpuMsSince } from '@/lib/cpu-time.fixture'
import { takePingback } from '@/lib/front/take-pingback'
import { db } from '@/lib/db/client'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { parseXml } from './xml'
import { MAX_CALL_BYTES } from './xml-rpc'

// What may be said by XML-RPC, asked as strangers do it: by POST to /xmlrpc, as far as the part that takes the body.

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

const TARGET = `${SITE_URL}/articles/post`
const param = (value: string) => `<param><value><string>${value}</string></value></param>`
const call = (source: string, target = TARGET, before = '<?xml version="1.0"?>') =>
  `${before}<methodCall><methodName>pingback.ping</methodName><params>${param(source)}${param(target)}</params></methodCall>`
const GOOD = call('https://other.test/reply')

const WITHIN_MS = 100

async function send(body: string | Uint8Array) {
  const origin = { networkHash: 'network' } as Parameters<typeof takePingback>[0]['origin']
  const begun = process.cpuUsage()
  const sent = { body: Buffer.from(body as string), type: 'text/xml', accept: '*/*', origin, guestId: null }
  const answer = await takePingback(sent, NOW)
  return { status: answer.status, xml: 'body' in answer ? String(answer.body) : '', tookMs: cpuMsSince(begun) }
}

/** A fault as XML-RPC has it: neither something else, nor a trouble of ours, nor a word of what was sent. */
const FAULT =
  /^<\?xml version="1.0" encoding="UTF-8"\?>\n<methodResponse><fault><value><struct><member><name>faultCode<\/name><value><int>-?\d+<\/int><\/value><\/member><member><name>faultString<\/name><value><string>[\w .:;,-]+<\/string><\/value><\/member><\/struct><\/value><\/fault><\/methodResponse>\n$/
const OUR_TROUBLE = 'Something went wrong here'

async function expectRefusal(body: string | Uint8Array) {
  const { status, xml, tookMs } = await send(body)
  expect(status).toBe(200)
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).toMatch(FAULT)
  expect(xml).not.toContain(OUR_TROUBLE)
  await expectSoon(body, tookMs)
  expect(await db().linkback.count()).toBe(0)
}

/** Whoever takes long takes long every time; a pause of the machine does not come thrice. */
async function expectSoon(body: string | Uint8Array, tookMs: number) {
  let least = tookMs
  for (let more = 2; more > 0 && least >= WITHIN_MS; more--) least = Math.min(least, (await send(body)).tookMs)
  expect(least).toBeLessThan(WITHIN_MS)
}

test('[xml reader] a good call is taken, so that the others are refused for what is wrong with them', async () => {
  expect((await send(GOOD)).xml).toContain('Thank you.')
  expect(await db().linkback.count()).toBe(1)
})

describe('attacks that others have gathered', () => {
  const folder = path.join(import.meta.dirname, 'fixtures/xxe')
  const rows = new Set(['XXE_Fuzzing.txt', 'xml-attacks.txt'])
  const attacks = readdirSync(folder)
    .filter((file) => file !== 'README.md')
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      return [file, rows.has(file) ? text.split('\n').filter(Boolean) : [text]] as const
    })

  test.each(attacks)('[xml reader] each one is refused: %s', async (_file, bodies) => {
    for (const body of bodies) {
      await expectRefusal(body)
      // In a call too, where another reader would have expected it.
      const [, doctype] = /(<!DOCTYPE.*?\]>|<!DOCTYPE[^>]*>)/is.exec(body) ?? []
      if (doctype) await expectRefusal(call('&xxe;', '&foo;', `<?xml version="1.0"?>${doctype}`))
    }
  })

  test('[xml reader] these were 119', () => {
    expect(attacks.flatMap(([, bodies]) => bodies)).toHaveLength(119)
  })
})

describe('bombs', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const entities = (declared: string) => `<?xml version="1.0"?><!DOCTYPE x [${declared}]>`
  const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)

  test.each([
    ['a billion laughs', call('&l9;', TARGET, entities(`<!ENTITY l0 "ha">${laughs}`))],
    ['a quadratic blow-up', call('&a;'.repeat(1_000), TARGET, entities(`<!ENTITY a "${'a'.repeat(4_000)}">`))],
    [
      'a quadratic blow-up of a megabyte',
      call('&a;'.repeat(50_000), TARGET, entities(`<!ENTITY a "${'a'.repeat(1e6)}">`)),
    ],
    ['a parameter entity that contains itself', call('&a;', TARGET, entities('<!ENTITY % a "%a;"> %a;'))],
    ['an entity of this machine', call('&a;', TARGET, entities('<!ENTITY a SYSTEM "file:///etc/passwd">'))],
    ['an entity of another', call('&a;', TARGET, entities('<!ENTITY a SYSTEM "http://127.0.0.1/">'))],
    ['a DTD of another', call('a', TARGET, '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">')],
    [
      'an inclusion by XInclude',
      `<methodCall xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></methodCall>`,
    ],
    [
      'a style sheet by XSLT',
      `<?xml-stylesheet href="http://127.0.0.1/"?><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>`,
    ],
    ['a depth of 17', `<methodCall>${nested(17)}</methodCall>`],
    ['a depth of a thousand', `<methodCall>${nested(1_000)}</methodCall>`],
    ['a depth of a hundred thousand', `<methodCall>${nested(100_000)}</methodCall>`],
    ['a depth that is not ended', '<a>'.repeat(2_700)],
    ['30,001 elements', `<methodCall>${'<a/>'.repeat(30_001)}</methodCall>`],
    ['as many elements as fit', `<methodCall>${'<a/>'.repeat(2_040)}</methodCall>`],
    [
      'as many parameters as fit',
      `<methodCall><methodName>pingback.ping</methodName><params>${'<param/>'.repeat(1_000)}</params></methodCall>`,
    ],
    ['as many attributes as fit', `<methodCall ${Array.from({ length: 1_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    ['one attribute many times', `<methodCall ${'a="" '.repeat(1_600)}/>`],
    ['a name as long as fits', `<${'a'.repeat(8_000)}/>`],
    ['a comment as long as fits', `<!--${'-'.repeat(8_000)}-->`],
    ['a comment that is not ended', `<methodCall><!--${' -'.repeat(4_000)}`],
    ['CDATA that is not ended', `<methodCall><![CDATA[${']'.repeat(8_000)}`],
    ['instructions as many as fit', '<?a?>'.repeat(1_600)],
    ['white space as much as fits', ' '.repeat(8_192)],
    ['less-than signs as many as fit', '<'.repeat(8_192)],
    ['ampersands as many as fit', call('&'.repeat(7_900))],
    ['references as many as fit', call('&#x41'.repeat(1_500))],
    ['a byte more than 8 KiB', `${GOOD}${' '.repeat(MAX_CALL_BYTES - GOOD.length)}\n`],
    ['10 MiB', call('a'.repeat(10_485_760))],
  ])('[xml reader] %s: refused within 100 ms', async (_what, body) => {
    await expectRefusal(body)
  })

  test('[xml reader] the reader itself does not depend on the limit of bytes: 100,000 levels and 30,001 elements', () => {
    for (const text of [nested(100_000), `<a>${'<a>'.repeat(100_000)}`, entities(laughs)]) {
      const begun = process.cpuUsage()
      expect(parseXml(text).ok).toBe(false)
      expect(cpuMsSince(begun)).toBeLessThan(1_000)
    }
    expect(parseXml(`<a>${'<b/>'.repeat(30_001)}</a>`)).toEqual({ ok: false, error: 'not-well-formed' })
    expect(parseXml(`<a>${'<b/>'.repeat(1_000)}</a>`).ok).toBe(true)
  })
})

describe('encodings', () => {
  const declared = (encoding: string, source = 'https://other.test/') =>
    call(source, TARGET, `<?xml version="1.0" encoding="${encoding}"?>`)
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const utf32 = (text: string) => Buffer.from(Uint32Array.from(text, (letter) => letter.codePointAt(0)!).buffer)

  test.each([
    ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${declared('utf-16')}`, 'utf16le')],
    ['UTF-16, big end first, with its mark', swapped(`\ufeff${declared('utf-16')}`)],
    ['UTF-16, little end first, without a mark', Buffer.from(declared('utf-16'), 'utf16le')],
    ['UTF-16, big end first, without a mark', swapped(declared('utf-16'))],
    [
      'UTF-16 with a DOCTYPE that hides in it',
      Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'utf16le'),
    ],
    ['UTF-32', utf32(declared('utf-32'))],
    ['UTF-7 with a DOCTYPE that hides in it', '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4APA-x/+AD4-'],
    ['UTF-7, though it could be read', declared('UTF-7')],
    ['UTF-16 by its own word, and UTF-8 in truth', declared('UTF-16')],
    ['UTF-32 by its own word, and UTF-8 in truth', declared('UCS-4')],
    ['EBCDIC by its own word', declared('IBM037')],
    ['ISO-8859-1 by its own word, and UTF-8 in truth', declared('ISO-8859-1', 'https://other.test/ü')],
    [
      'UTF-8 by its own word, and ISO-8859-1 in truth',
      Buffer.from(declared('UTF-8', 'https://other.test/ü'), 'latin1'),
    ],
    [
      'a surrogate by itself',
      Buffer.concat([Buffer.from('<a>'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('</a>')]),
    ],
    ['more bytes for a letter than it takes', Buffer.concat([Buffer.from([0xc0, 0xbc]), Buffer.from(GOOD.slice(1))])],
    ['a zero in the address', call('https://other.test/\0.evil.test')],
    ['a zero in a name', GOOD.replace('pingback.ping', 'pingback.ping\0')],
    ['a zero at the end', `${GOOD}\0`],
    ['a zero by reference', call('https://other.test/&#0;')],
    ['nothing but zeros', Buffer.alloc(8_192)],
    ['gzip', gzipSync(GOOD)],
  ])('[xml reader] %s: refused within 100 ms', async (_what, body) => {
    await expectRefusal(body)
  })

  test.each(['UTF-8', 'utf-8', 'US-ASCII', 'ISO-8859-1', 'windows-1252', 'Shift_JIS'])(
    '[xml reader] %s is what blogs declare: a call in plain letters is taken',
    async (encoding) => {
      expect((await send(declared(encoding))).xml).toContain('Thank you.')
    },
  )
})

test('[xml reader] a good call with something done to it gets an answer, and never a trouble of ours', async () => {
  const bytes = [...Buffer.from(GOOD)]
  const at = fc.nat({ max: bytes.length - 1 })
  const markup = fc.constantFrom(
    '<',
    '>',
    '&',
    '&#0;',
    '&x;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '<!DOCTYPE',
    '<?',
    '"',
    '\0',
    '\ud800',
    '__proto__',
  )
  const change = fc.oneof(
    fc.record({ at, remove: fc.nat({ max: 40 }), put: fc.uint8Array({ maxLength: 4 }).map((some) => [...some]) }),
    fc.record({ at, remove: fc.nat({ max: 3 }), put: markup.map((text) => [...Buffer.from(text)]) }),
    fc.record({ at, remove: fc.constant(0), put: fc.tuple(at, at).map(([a, b]) => bytes.slice(a, b)) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = [...bytes]
      for (const { at, remove, put } of changes) changed.splice(at, remove, ...put)
      const { status, xml, tookMs } = await send(Uint8Array.from(changed))
      expect(status).toBe(200)
      expect(XMLValidator.validate(xml)).toBe(true)
      expect(xml.includes('Thank you.') || FAULT.test(xml)).toBe(true)
      expect(xml).not.toContain(OUR_TROUBLE)
      await expectSoon(Uint8Array.from(changed), tookMs)
    }),
    { numRuns: 1_000 },
  )
})
