import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { clientAddress, networkOf, originOf, regionOf } from './client-address'

const folder = mkdtempSync(path.join(tmpdir(), 'afterword-address-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const SOCKET = '192.0.2.1'

test.each([
  ['nobody is trusted: the header is the stranger’s own', '203.0.113.9', 0, SOCKET],
  ['one proxy: what it added last', '203.0.113.9', 1, '203.0.113.9'],
  ['one proxy: what stands before is forged', '10.0.0.1, 203.0.113.9', 1, '203.0.113.9'],
  ['two proxies: the last but one', '10.0.0.1, 203.0.113.9, 198.51.100.4', 2, '203.0.113.9'],
  ['two proxies, and one of them was gone around', '203.0.113.9', 2, SOCKET],
  ['one proxy that sent no header', undefined, 1, SOCKET],
  ['an empty header', '', 1, SOCKET],
  ['a name instead of an address', 'unknown', 1, SOCKET],
  ['IPv6', '2001:DB8::0:7', 1, '2001:db8::7'],
  ['IPv6 in brackets', '[2001:db8::7]', 1, '2001:db8::7'],
  ['IPv4 that is mapped into IPv6', '::ffff:203.0.113.9', 1, '203.0.113.9'],
  ['spaces around', '  203.0.113.9  ', 1, '203.0.113.9'],
])('%s', (_, forwardedFor, trustProxy, address) => {
  expect(clientAddress(SOCKET, forwardedFor, trustProxy)).toBe(address)
})

test('a socket that listens to both says IPv4 in the usual way', () => {
  expect(clientAddress('::ffff:127.0.0.1', undefined, 0)).toBe('127.0.0.1')
})

test('whatever a stranger writes before it, the address is the one that the proxy added', () => {
  fc.assert(
    fc.property(fc.string(), (forged) => {
      expect(clientAddress(SOCKET, `${forged}, 203.0.113.9`, 1)).toBe('203.0.113.9')
    }),
  )
})

test.each([
  ['203.0.113.9', '203.0.113.255'],
  ['203.0.113.9', '::ffff:203.0.113.77'],
  ['2001:db8:1:200::1', '2001:db8:1:2ff:ffff::9'],
])('%s and %s are one network', (one, other) => {
  expect(networkOf(one)).toBe(networkOf(other))
})

test.each([
  ['203.0.113.9', '203.0.112.9'],
  ['2001:db8:1:200::1', '2001:db8:1:300::1'],
  ['::1', '0.0.0.1'],
  ['unknown', '203.0.113.9'],
])('%s and %s are two networks', (one, other) => {
  expect(networkOf(one)).not.toBe(networkOf(other))
})

test.each([
  ['203.0.113.9', '203.0.1.2', '203.1.113.9'],
  ['2001:db8:1:200::1', '2001:db8:ff::9', '2001:db8:100::1'],
])('%s and %s are of one region, %s is not', (one, other, third) => {
  expect(regionOf(one)).toBe(regionOf(other))
  expect(regionOf(one)).not.toBe(regionOf(third))
})

test.each([
  ['203.0.113.9', '203.0.113.0/24', '203.0.0.0/16'],
  ['::ffff:203.0.113.9', '203.0.113.0/24', '203.0.0.0/16'],
  ['::ffff:cb00:7109', '203.0.113.0/24', '203.0.0.0/16'],
  // What only embeds an IPv4 address is an IPv6 address: whoever has one may have others.
  ['64:ff9b::203.0.113.9', '0.100.255.155.0.0.0.0.0.0.0.0.0.0.0.0/56', '0.100.255.155.0.0.0.0.0.0.0.0.0.0.0.0/40'],
  ['2001:db8:12:34ff:1:2:3:4', '32.1.13.184.0.18.52.0.0.0.0.0.0.0.0.0/56', '32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.0/40'],
  ['2001:DB8:12:3400::', '32.1.13.184.0.18.52.0.0.0.0.0.0.0.0.0/56', '32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.0/40'],
  ['fe80::1%eth0', '254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.0/56', '254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.0/40'],
  ['::1', '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0/56', '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0/40'],
  ['unknown', 'unknown', 'unknown'],
])('%s is of the network %s and of the region %s', (address, network, region) => {
  expect(networkOf(address)).toBe(network)
  expect(regionOf(address)).toBe(region)
})

test('nothing of an address is kept but keyed hashes, of it and of its network', () => {
  const [one, other] = [originOf('203.0.113.9'), originOf('203.0.113.10')]
  expect(one.addressHash).not.toBe(other.addressHash)
  expect(one.networkHash).toBe(other.networkHash)
  expect(one.networkHash).not.toBe(one.addressHash)
  expect(JSON.stringify(one)).not.toMatch(/203|113/)
})
