import { expect, test } from 'vitest'
import { hitBlocks, hostsIn, type Block } from './block'
import { blockValue } from './block-value'

test.each([
  ['https://www.Pills.example/buy?x=1', 'pills.example'],
  ['WWW.pills.example.', 'pills.example'],
  ['*.pills.example', 'pills.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['pills.example:8080/a', 'pills.example'],
  ['http://[2001:db8::1]/', '[2001:db8::1]'],
])('the host of “%s” is %s', (typed, value) => {
  expect(blockValue('host', typed)).toEqual({ ok: true, value })
})

test.each(['', 'com', 'not a host', 'ftp://files.example/', 'javascript:alert(1)', 'https://'])(
  '“%s” is no host',
  (typed) => {
    expect(blockValue('host', typed)).toEqual({ ok: false, error: 'not-a-host' })
  },
)

test.each([
  ['se', 'too-short'],
  ['a!!', 'too-short'],
  ['x'.repeat(201), 'too-long'],
])('the word “%s” is %s', (typed, error) => {
  expect(blockValue('word', typed)).toEqual({ ok: false, error })
})

test('a phrase is kept with single spaces and in lower case', () => {
  expect(blockValue('word', '  Cheap \n Pills ')).toEqual({ ok: true, value: 'cheap pills' })
})

const block = (kind: Block['kind'], value: string): Block => ({ kind, value, effect: 'hold' })
const nothing = { texts: [], hosts: [], networkHash: null }

test('a host is blocked with all below it, and no other that ends like it', () => {
  const hits = (address: string) =>
    hitBlocks([block('host', 'pills.example')], { ...nothing, hosts: hostsIn(address) }).length === 1
  expect(hits('https://pills.example/')).toBe(true)
  expect(hits('https://www.pills.example./buy')).toBe(true)
  expect(hits('https://shop.pills.example/')).toBe(true)
  expect(hits('https://nopills.example/')).toBe(false)
})

test('a word is blocked as a whole word, whatever its case and accents', () => {
  const hits = (text: string) => hitBlocks([block('word', 'café noir')], { ...nothing, texts: [text] }).length === 1
  expect(hits('Le CAFE  NOIR, please')).toBe(true)
  expect(hits('cafe noire')).toBe(false)
})

test('a network is blocked by its hash alone', () => {
  const hits = (networkHash: string | null) =>
    hitBlocks([block('network', 'abc')], { ...nothing, networkHash }).length === 1
  expect([hits('abc'), hits('abcd'), hits(null)]).toEqual([true, false, false])
})
