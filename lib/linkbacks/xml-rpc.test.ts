import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { fault, methodResponse, parseCall } from './xml-rpc'

const call = (params: string, method = 'pingback.ping') =>
  `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${params}</params></methodCall>`
const param = (value: string) => `<param><value>${value}</value></param>`

describe('a call', () => {
  test('[xml-rpc] has its strings in <string>, or as the text of <value>, which means the same', () => {
    expect(parseCall(call(param('<string>http://a.test/?x=1&amp;y=2</string>') + param('http://b.test/')))).toEqual({
      ok: true,
      value: { method: 'pingback.ping', params: ['http://a.test/?x=1&y=2', 'http://b.test/'] },
    })
  })

  test.each([
    ['CDATA', '<string><![CDATA[<a&b>]]></string>', '<a&b>'],
    ['numeric references', '<string>&#65;&#x42;</string>', 'AB'],
    ['entities, decoded once', '<string>&amp;lt;</string>', '&lt;'],
    ['an empty <string/>', '<string/>', ''],
    ['an empty <value/>', '', ''],
    ['comments between', 'a<!-- not this -->b', 'ab'],
    ['an integer', '<int>1</int>', null],
    ['a struct', '<struct><member><name>a</name><value>b</value></member></struct>', null],
    ['an array', '<array><data><value>a</value></data></array>', null],
  ])('[xml-rpc] reads %s', (_what, value, read) => {
    expect(parseCall(call(param(value)))).toMatchObject({ value: { params: [read] } })
  })

  test('may come without parameters, with white space and in other letters than ours', () => {
    const spaced =
      '\n<?xml version="1.0" encoding="utf-8" ?>\n<methodCall>\n <methodName> a.b </methodName>\n</methodCall>\n'
    expect(parseCall(Buffer.from(`\ufeff${spaced.trim()}`))).toEqual({ ok: true, value: { method: 'a.b', params: [] } })
    expect(parseCall(call(param('http://bücher.test/日本')))).toMatchObject({
      value: { params: ['http://bücher.test/日本'] },
    })
  })

  test('knows nothing of the names that JavaScript objects are born with', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(parseCall(`<methodCall><${name}>x</${name}></methodCall>`).ok).toBe(false)
    }
  })
})

describe('not well-formed', () => {
  test.each([
    ['nothing', ''],
    ['no XML', 'source=http://a.test/&target=http://b.test/'],
    ['JSON', '{"method":"pingback.ping"}'],
    ['an open element', '<methodCall><methodName>a</methodName>'],
    ['crossed elements', '<methodCall><a><b></a></b></methodCall>'],
    ['two roots', call('') + '<methodCall/>'],
    ['text after the end', `${call('')} and more`],
    ['an entity that nobody declared', call(param('&xxe;'))],
    ['a lonely ampersand', call(param('a & b'))],
    ['a reference to no character', call(param('&#0;'))],
    ['a reference beyond Unicode', call(param('&#x110000;'))],
    ['a control character', call(param('a\u0000b'))],
    ['a depth that no call has', call(param('<array>'.repeat(300) + '</array>'.repeat(300)))],
  ])('%s', (_what, body) => {
    expect(parseCall(body)).toEqual({ ok: false, error: 'not-well-formed' })
  })

  test.each([
    ['UTF-16', Buffer.from(`\ufeff${call('')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(call(''), 'utf16le')],
    ['Latin-1', Buffer.from(call(param('ü')), 'latin1')],
    ['UTF-7', Buffer.from('+ADw-+ACE-DOCTYPE a+AD4-')],
  ])('bytes that are not UTF-8: %s', (_what, body) => {
    expect(parseCall(body)).toEqual({ ok: false, error: 'not-well-formed' })
  })
})

describe('a DOCTYPE', () => {
  test.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "http://evil.test/x.dtd">'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.test/x.dtd"> %x;]>'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'],
    ['a quadratic blow-up', `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(2_000)}">]>`],
    ['small letters', '<!doctype methodCall>'],
    ['an entity by itself', '<!ENTITY x "y">'],
  ])('is refused before anything is read: %s', (_what, doctype) => {
    expect(parseCall(call(param('&x;')).replace('?>', `?>${doctype}`))).toEqual({ ok: false, error: 'doctype' })
    expect(parseCall(`<methodCall>${doctype}</methodCall>`)).toEqual({ ok: false, error: 'doctype' })
  })
})

test('8 KiB are enough, and a byte more is too much', () => {
  const room = 8_192 - call(param('')).length
  expect(parseCall(call(param('a'.repeat(room)))).ok).toBe(true)
  expect(parseCall(call(param('a'.repeat(room + 1))))).toEqual({ ok: false, error: 'too-large' })
  expect(parseCall(call(param('ü'.repeat(room - 10))))).toEqual({ ok: false, error: 'too-large' })
})

test.each([
  ['another document', '<rss><channel/></rss>'],
  ['an answer', '<methodResponse><params/></methodResponse>'],
  ['a call of nothing', '<methodCall><methodName> </methodName></methodCall>'],
  ['a call without a name', '<methodCall><params/></methodCall>'],
])('%s is XML, and no call', (_what, body) => {
  expect(parseCall(body)).toEqual({ ok: false, error: 'not-a-call' })
})

test('whatever comes, there is an answer and no exception', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'methodCall',
    'value',
    '&',
    ';',
    '#',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    'a',
    ' ',
    '"',
    '=',
  )
  const soup = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(soup, (text) => typeof parseCall(text).ok === 'boolean'),
    { numRuns: 2_000 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof parseCall(bytes).ok === 'boolean'))
})

describe('an answer', () => {
  const read = (xml: string) => new XMLParser({ parseTagValue: false }).parse(xml) as unknown

  test('[pingback 1.0 §3 MUST] success is one string, escaped', () => {
    const xml = methodResponse('a <b> & "c"')
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(read(xml)).toMatchObject({ methodResponse: { params: { param: { value: { string: 'a <b> & "c"' } } } } })
  })

  test('[pingback 1.0 §3 MUST] failure is a fault, a struct of a number and a string', () => {
    const xml = fault(-32700, 'not <well>-formed')
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(read(xml)).toMatchObject({
      methodResponse: {
        fault: {
          value: {
            struct: {
              member: [
                { name: 'faultCode', value: { int: '-32700' } },
                { name: 'faultString', value: { string: 'not <well>-formed' } },
              ],
            },
          },
        },
      },
    })
  })
})
