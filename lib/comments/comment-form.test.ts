import fc from 'fast-check'
import { expect, test } from 'vitest'
import { siteSchema } from '@/lib/site'
import { parseCommentForm } from './comment-form'

const site = siteSchema.parse({ maxLength: 100 })
const LEAST = { name: 'Hanna', body: 'Thank you.' }

const parsed = (fields: Record<string, string>, of = site) => {
  const form = parseCommentForm({ ...LEAST, ...fields }, of)
  if (!form.ok) throw new Error(JSON.stringify(form.error))
  return form.value
}
const errors = (fields: Record<string, string>, of = site) => {
  const form = parseCommentForm({ ...LEAST, ...fields }, of)
  return form.ok ? {} : form.error
}

test('a name and some words are all that is needed', () => {
  expect(parsed({})).toEqual({
    name: 'Hanna',
    email: null,
    url: null,
    body: 'Thank you.',
    parent: null,
    notify: false,
    consent: null,
    token: '',
    ticket: '',
    work: '',
    website_confirm: '',
  })
})

test.each([
  ['name', '  Hanna  \t M. ', 'Hanna M.'],
  ['name', 'Hanna\r\nM.', 'Hanna M.'],
  ['name', '\u202eannaH\u202c', 'annaH'],
  ['name', 'Han\u200bna', 'Han na'],
  ['name', '\u0000\u0007Hanna\u009f', 'Hanna'],
  ['name', '\u2066Hanna\u2069\ufeff', 'Hanna'],
  ['name', 'Zoë 李 🕊', 'Zoë 李 🕊'],
  ['email', ' hanna@example.org ', 'hanna@example.org'],
  ['email', '', null],
  ['url', '', null],
  ['url', 'example.org', 'https://example.org/'],
  ['url', 'http://example.org/a b', 'http://example.org/a%20b'],
  ['url', 'HTTPS://Example.org', 'https://example.org/'],
  ['body', ' One\r\n\rTwo\0 \n', 'One\n\nTwo'],
  ['body', 'é'.repeat(100), 'é'.repeat(100)],
  ['body', '🕊'.repeat(100), '🕊'.repeat(100)],
  ['parent', '', null],
  ['parent', '7', 7],
  ['parent', '0', null],
  ['parent', '-7', null],
  ['parent', '7.5', null],
  ['parent', 'seven', null],
  ['parent', '9'.repeat(400), null],
  ['notify', 'on', true],
  ['notify', '', false],
] as const)('the %s %j is taken as %j', (field, typed, value) => {
  expect(parsed({ [field]: typed })[field]).toBe(value)
})

test.each([
  ['name', '', /^Tell us what to call you/],
  ['name', ' \u200b\u202e ', /^Tell us what to call you/],
  ['name', 'x'.repeat(81), /to 80 characters/],
  ['email', 'hanna', /does not look like an e-mail address/],
  ['email', 'hanna@example.org, tom@example.org', /does not look like/],
  ['email', `${'x'.repeat(250)}@example.org`, /does not look like/],
  ['url', 'javascript:alert(1)', /does not look like the address of a website/],
  ['url', 'data:text/html,x', /does not look like/],
  ['url', 'localhost', /does not look like/],
  ['url', 'https://hanna@example.org', /does not look like/],
  ['url', 'https://:secret@example.org', /does not look like/],
  ['url', 'https://', /does not look like/],
  ['url', `https://example.org/${'x'.repeat(500)}`, /does not look like/],
  ['body', ' \n\0', /^Write something first/],
  ['body', 'x'.repeat(103), /^This is 3 characters too long. The limit is 100;/],
] as const)('the %s %j is refused with a sentence', (field, typed, sentence) => {
  expect(errors({ [field]: typed })).toEqual({ [field]: expect.stringMatching(sentence) as string })
})

test('all that does not do is told at once, one sentence for each field', () => {
  expect(Object.keys(errors({ name: '', email: 'x', url: 'x', body: '' })).sort()).toEqual([
    'body',
    'email',
    'name',
    'url',
  ])
})

test('fields that are not sent at all are told like empty ones', () => {
  const form = parseCommentForm({}, site)
  expect(form.ok ? [] : Object.keys(form.error).sort()).toEqual(['body', 'name'])
})

test('a site may ask for an address', () => {
  const asking = siteSchema.parse({ email: 'required' })
  expect(errors({ email: ' ' }, asking)).toEqual({ email: expect.stringMatching(/^This site asks for/) as string })
  expect(errors({ email: 'hanna@example.org' }, asking)).toEqual({})
})

test('fields that are not in the form change nothing', () => {
  expect(parsed({ state: 'approved', userId: '1', __proto__: 'x' })).not.toHaveProperty('state')
})

test('whatever is typed, it is taken or refused with sentences, and a name that is taken is one clean line', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.string())
  const fields = fc.record(
    { name: text, email: text, url: text, body: text, parent: text, notify: text, token: text, website_confirm: text },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fields, (typed) => {
      const form = parseCommentForm(typed, site)
      if (!form.ok) {
        expect(Object.keys(form.error).length).toBeGreaterThan(0)
        for (const sentence of Object.values(form.error)) expect(sentence).toMatch(/\.$/)
        return
      }
      expect(form.value.name).toMatch(/^\S(?:.*\S)?$/u)
      expect(form.value.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      if (form.value.url !== null) expect(form.value.url).toMatch(/^https?:\/\//)
    }),
    { numRuns: 500 },
  )
})

test('where the site asks for an agreement, it is needed, and the sentence is what is kept', () => {
  const sentence = 'You may keep my words and my name.'
  const asking = siteSchema.parse({ privacy: { consent: sentence } })
  expect(errors({}, asking)).toEqual({ consent: 'Please tick this, or your comment cannot be kept.' })
  expect(parsed({ consent: '1' }, asking).consent).toBe(sentence)
  expect(parsed({ consent: '1' }).consent).toBeNull()
})
