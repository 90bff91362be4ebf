import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address'

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '169.253.1.1',
  '2001:4860:4860::8888',
  '2606:4700::1111',
  '2a00:1450:4001:80b::200e',
])('%s is public', (ip) => {
  expect(isPublicAddress(ip)).toBe(true)
})

test.each([
  ['this network, RFC 791', '0.0.0.0'],
  ['this network, RFC 791', '0.1.2.3'],
  ['private, RFC 1918', '10.0.0.1'],
  ['private, RFC 1918', '172.16.0.1'],
  ['private, RFC 1918', '172.31.255.255'],
  ['private, RFC 1918', '192.168.1.1'],
  ['shared by carriers, RFC 6598', '100.64.0.1'],
  ['shared by carriers, RFC 6598', '100.127.255.255'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['link-local: metadata of AWS, Google, Azure', '169.254.169.254'],
  ['carrier space: metadata of Alibaba', '100.100.100.200'],
  ['metadata of Oracle', '192.0.0.192'],
  ['host of Azure', '168.63.129.16'],
  ['IETF, RFC 6890', '192.0.0.8'],
  ['documentation, RFC 5737', '192.0.2.1'],
  ['documentation, RFC 5737', '198.51.100.7'],
  ['documentation, RFC 5737', '203.0.113.9'],
  ['6to4 relays, RFC 7526', '192.88.99.1'],
  ['AS112, RFC 7534', '192.175.48.1'],
  ['AMT, RFC 7450', '192.52.193.1'],
  ['benchmarking, RFC 2544', '198.18.0.1'],
  ['benchmarking, RFC 2544', '198.19.255.255'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.250'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['IPv4-compatible, RFC 4291', '::127.0.0.1'],
  ['IPv4-mapped', '::ffff:127.0.0.1'],
  ['IPv4-mapped, though public', '::ffff:8.8.8.8'],
  ['IPv4-mapped in hexadecimal', '::ffff:7f00:1'],
  ['IPv4-translated, RFC 2765', '::ffff:0:127.0.0.1'],
  ['NAT64, RFC 6052', '64:ff9b::7f00:1'],
  ['NAT64, though public', '64:ff9b::8.8.8.8'],
  ['local NAT64, RFC 8215', '64:ff9b:1::a00:1'],
  ['discard, RFC 6666', '100::1'],
  ['dummy, RFC 9780', '100:0:0:1::1'],
  ['Teredo, RFC 4380', '2001::7f00:1'],
  ['benchmarking, RFC 5180', '2001:2::1'],
  ['ORCHID, RFC 4843', '2001:10::1'],
  ['ORCHIDv2, RFC 7343', '2001:20::1'],
  ['documentation, RFC 3849', '2001:db8::1'],
  ['documentation, RFC 9637', '3fff::1'],
  ['6bone, RFC 3701', '3ffe::1'],
  ['6to4, RFC 3056', '2002:7f00:1::'],
  ['AS112, RFC 7534', '2620:4f:8000::1'],
  ['segment routing, RFC 9602', '5f00::1'],
  ['unique local, RFC 4193', 'fc00::1'],
  ['unique local: metadata of AWS', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['public with a zone', '2606:4700::1111%lo'],
  ['site-local, RFC 3879', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['not given out', '4000::1'],
  ['a name', 'example.org'],
  ['nothing', ''],
  ['a short form', '127.1'],
  ['a number', '2130706433'],
  ['octal', '0177.0.0.1'],
  ['brackets', '[::1]'],
])('%s: %s is not public', (_why, ip) => {
  expect(isPublicAddress(ip)).toBe(false)
})

test('no address of the corpus is public, in whatever notation', () => {
  const corpus = JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures/ssrf-generated.json'), 'utf8')) as {
    url: string
    sees: string
  }[]
  const addresses = corpus
    .filter((each) => each.sees === 'ip literal')
    .map((each) => new URL(each.url).hostname.replace(/^\[(.*)\]$/, '$1'))
  expect(addresses.length).toBeGreaterThan(400)
  expect(addresses.filter(isPublicAddress)).toEqual([])
})
