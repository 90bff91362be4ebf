import { expect, test } from 'vitest'
import { siteIsPublic } from './site-is-public'

test.each([
  'https://blog.example.org',
  'http://blog.example.org:8080',
  'http://93.184.216.34',
  'https://xn--bcher-kva.example',
])('%s is public', (siteUrl) => {
  expect(siteIsPublic(siteUrl, [])).toBe(true)
})

test.each([
  'http://localhost:3000',
  'http://app.localhost',
  'http://blog',
  'http://blog.local.',
  'https://wiki.internal',
  'http://127.0.0.1',
  'http://10.1.2.3:8080',
  'http://169.254.1.1',
  'http://[::1]:3000',
  'http://[fd00::1]',
])('%s is not', (siteUrl) => {
  expect(siteIsPublic(siteUrl, ['localhost:3001', 'blog:81'])).toBe(false)
})

test.each([
  ['http://localhost:3000', 'localhost:3000'],
  ['http://localhost', 'localhost:80'],
  ['https://Wiki.internal', 'WIKI.internal:443'],
  ['http://[::1]:3000', '[::1]:3000'],
])('%s is as good as public when FETCH_ALLOW names %s', (siteUrl, place) => {
  expect(siteIsPublic(siteUrl, ['other:1', place])).toBe(true)
})
