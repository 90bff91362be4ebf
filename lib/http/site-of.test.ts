import { expect, test } from 'vitest'
import { siteOf } from './site-of'

test.each([
  ['blog.example', 'blog.example'],
  ['a.b.c.blog.example', 'blog.example'],
  ['www.blog.example.', 'blog.example'],
  ['a.blog.co.uk', 'blog.co.uk'],
  ['blog.co.uk', 'blog.co.uk'],
  ['a.b.blog.com.au', 'blog.com.au'],
  ['a.blog.de', 'blog.de'],
  ['a.t.co', 't.co'],
  ['a.youtu.be', 'youtu.be'],
  ['a.co.example', 'co.example'],
  ['93.184.216.34', '93.184.216.34'],
  ['2606:2800:21f::1', '2606:2800:21f::1'],
  ['localhost', 'localhost'],
])('%s is of the site %s', (host, site) => {
  expect(siteOf(host)).toBe(site)
})
