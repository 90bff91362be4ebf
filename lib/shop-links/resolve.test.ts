import { expect, test } from 'vitest'
import { makeRegistry, registrySchema } from './registry'
import { complaintAbout, goTarget, resolveLink, resolveName } from './resolve'

const registry = makeRegistry(
  registrySchema.parse({
    plain: { url: 'https://library.example.org/a', shop: 'Library', sponsored: false },
    free: { url: 'https://www.shop.example.org/help', shop: 'Shop', sponsored: false },
    book: {
      url: 'https://shop.example.org/b?from={tag}',
      shop: 'Shop',
      programme: 'Shop Partners',
      tags: { GB: 'key-21', IE: 'key-ie' },
      sponsored: true,
    },
    course: { url: 'https://course.example.org/', shop: 'Course', sponsored: true, through: 'go' },
    wide: {
      url: 'https://wide.example.org/?t={tag}',
      shop: 'W',
      sponsored: true,
      through: 'go',
      tags: { GB: 'w-1', US: 'w-2' },
    },
    gone: { url: 'https://gone.example.org/', shop: 'Gone', sponsored: true, archive: 'https://copy.example.org/gone' },
  }),
)

test.each([
  ['link:plain', false, { href: 'https://library.example.org/a', paid: false, archived: false }],
  ['link:book', false, { href: 'https://shop.example.org/b?from=key-21', paid: true, archived: false, country: 'GB' }],
  ['link:course', false, { href: '/go/course', paid: true, archived: false }],
  ['link:gone', false, { href: 'https://copy.example.org/gone', paid: false, archived: true }],
  ['link:nobody', false, null],
  ['link:__proto__', false, null],
  ['link:', false, null],
  ['https://elsewhere.example/', false, { href: 'https://elsewhere.example/', paid: false, archived: false }],
  ['https://elsewhere.example/', true, { href: 'https://elsewhere.example/', paid: true, archived: false }],
  ['https://course.example.org', false, { href: 'https://course.example.org', paid: true, archived: false }],
  ['https://any.example/?x=key-ie', false, { href: 'https://any.example/?x=key-ie', paid: true, archived: false }],
  ['/articles/a', false, { href: '/articles/a', paid: false, archived: false }],
  ['#note', false, { href: '#note', paid: false, archived: false }],
])('%s, sponsored by hand: %s', (to, byHand, shown) => {
  expect(resolveLink(to, byHand, registry)).toEqual(shown)
})

test('a shop of two countries has a link for each', () => {
  expect(resolveName('book', registry).map(({ href }) => href)).toEqual([
    'https://shop.example.org/b?from=key-21',
    'https://shop.example.org/b?from=key-ie',
  ])
  expect(resolveName('wide', registry).map(({ href }) => href)).toEqual(['/go/wide', '/go/wide?country=US'])
})

test.each([
  ['course', null, 'https://course.example.org/'],
  ['wide', null, 'https://wide.example.org/?t=w-1'],
  ['wide', 'US', 'https://wide.example.org/?t=w-2'],
  ['wide', 'https://evil.example', 'https://wide.example.org/?t=w-1'],
  ['book', null, null],
  ['gone', null, null],
  ['nobody', null, null],
  ['constructor', null, null],
])('/go/%s of %s leads to %s', (name, country, target) => {
  expect(goTarget(name, country, registry)).toBe(target)
})

test.each([
  ['https://elsewhere.example/', false, null],
  ['https://library.example.org/a', false, null],
  ['https://www.shop.example.org/help', false, null],
  ['https://shop.example.org/other', false, /^leads to shop\.example\.org, which pays for links/],
  ['https://www.shop.example.org/other', false, /^leads to shop\.example\.org/],
  ['https://shop.example.org/b?from=key-21', false, /^is the paid link “book”; write link:book/],
  ['https://any.example/?x=key-ie', false, /^carries a tag of yours/],
  ['https://elsewhere.example/', true, /^is a paid link that links\.yaml does not know/],
])('%s written as an address, sponsored by hand: %s', (href, byHand, complaint) => {
  const found = complaintAbout(href, byHand, registry)
  if (complaint === null) expect(found).toBeNull()
  else expect(found).toMatch(complaint)
})

const LINK = { url: 'https://a.example/', shop: 'A', sponsored: true }
test.each([
  [{ ...LINK, sponsored: undefined }, ['a', 'sponsored']],
  [{ ...LINK, url: 'javascript:alert(1)' }, ['a', 'url']],
  [{ ...LINK, url: 'https://a.example/{tag}' }, ['a', 'url']],
  [{ ...LINK, tags: { GB: 'x' } }, ['a', 'url']],
  [{ ...LINK, url: 'https://a.example/{tag}', tags: {} }, ['a', 'tags']],
  [{ ...LINK, url: 'https://a.example/{tag}', tags: { England: 'x' } }, ['a', 'tags', 'England']],
  [{ ...LINK, programme: 'P', sponsored: false }, ['a', 'programme']],
  [{ ...LINK, through: 'here' }, ['a', 'through']],
  [{ ...LINK, price: 3 }, ['a']],
])('an entry that contradicts itself is refused: %o', (link, path) => {
  const read = registrySchema.safeParse({ a: link })
  expect(read.error?.issues.map((issue) => issue.path)).toContainEqual(path)
})
