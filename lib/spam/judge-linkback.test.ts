import { expect, test } from 'vitest'
import type { Block } from './block'
import { judgeLinkback, type LinkbackEvidence } from './judge-linkback'

const evidence = (part: Partial<LinkbackEvidence> = {}): LinkbackEvidence => ({
  texts: ['A reply', 'A Blog', '[…] I read this […]'],
  source: 'https://blog.test/reply',
  foundAt: 'https://blog.test/reply',
  networkHash: 'network',
  outgoingLinks: 10,
  linkHidden: false,
  voucher: null,
  ...part,
})
const block = (kind: Block['kind'], value: string, effect: Block['effect'] = 'hold'): Block => ({ kind, value, effect })

test('nothing speaks against an ordinary page', () => {
  expect(judgeLinkback(evidence(), [])).toEqual({ outcome: 'publish', reasons: [] })
})

test('a voucher is a good sign, which decides nothing', () => {
  const vouched = evidence({ voucher: 'friend.test' })
  const reasons = [{ code: 'vouch', words: 'friend.test vouches for it' }]
  expect(judgeLinkback(vouched, [])).toEqual({ outcome: 'publish', reasons })
  expect(judgeLinkback(vouched, [block('word', 'reply')]).outcome).toBe('hold')
})

test('a page with more than 200 links to others is held as a link farm', () => {
  expect(judgeLinkback(evidence({ outgoingLinks: 200 }), []).outcome).toBe('publish')
  expect(judgeLinkback(evidence({ outgoingLinks: 201 }), [])).toMatchObject({
    outcome: 'hold',
    reasons: [{ code: 'link-farm' }],
  })
})

test('a link that readers do not see is held', () => {
  expect(judgeLinkback(evidence({ linkHidden: true }), [])).toMatchObject({ reasons: [{ code: 'hidden-link' }] })
})

test.each([
  ['a word in what would be shown', block('word', 'reply')],
  ['the host of the source', block('host', 'blog.test')],
  ['a host above it', block('host', 'test')],
  ['the host that it leads to', block('host', 'evil.test')],
  ['the network of the sender', block('network', 'network')],
])('a block on %s has its effect', (_what, blocked) => {
  const found = evidence({ foundAt: 'https://www.evil.test/' })
  expect(judgeLinkback(found, [blocked]).outcome).toBe('hold')
  expect(judgeLinkback(found, [{ ...blocked, effect: 'bin' }]).outcome).toBe('bin')
  expect(
    judgeLinkback(
      evidence({ texts: [], source: 'https://other.test/', foundAt: 'https://other.org/', networkHash: null }),
      [blocked],
    ).outcome,
  ).toBe(blocked.value === 'test' ? 'hold' : 'publish')
})
