import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, SettingError } from './env'

const complaintAbout = (env: Record<string, string>) => {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof SettingError) return error.message
    throw error
  }
  return null
}

test('without any settings the site runs from the folder it is started in', () => {
  expect(readSettings({})).toEqual({
    production: true,
    port: 3000,
    host: '0.0.0.0',
    siteUrl: 'http://localhost:3000',
    secure: false,
    databaseUrl: `file:${path.resolve('data/afterword.db')}`,
    contentDir: path.resolve('content'),
    dataDir: path.resolve('data'),
    sessionSecret: undefined,
    adminEmail: 'owner@localhost',
    adminPassword: undefined,
    trustProxy: 0,
    fetchAllow: [],
    smtp: null,
    mailFrom: { name: '', address: 'noreply@localhost' },
    akismetKey: undefined,
  })
})

test('an empty setting is as good as none', () => {
  const names = ['PORT', 'HOST', 'SITE_URL', 'DATABASE_URL', 'CONTENT_DIR', 'DATA_DIR', 'NEXTAUTH_SECRET']
  const more = ['ADMIN_EMAIL', 'ADMIN_PASSWORD', 'TRUST_PROXY', 'FETCH_ALLOW', 'SMTP_URL', 'MAIL_FROM']
  expect(readSettings(Object.fromEntries([...names, ...more].map((name) => [name, ''])))).toEqual(readSettings({}))
})

test('in development only this machine reaches the site', () => {
  expect(readSettings({ NODE_ENV: 'development' })).toMatchObject({ production: false, host: '127.0.0.1' })
})

test('what follows from other settings follows', () => {
  const read = readSettings({ PORT: '8080', DATA_DIR: '/srv/afterword' })
  expect(read.siteUrl).toBe('http://localhost:8080')
  expect(read.databaseUrl).toBe('file:/srv/afterword/afterword.db')
  expect(readSettings({ SITE_URL: 'https://Example.org/' })).toMatchObject({
    siteUrl: 'https://example.org',
    secure: true,
  })
})

test('FETCH_ALLOW is a list by commas or spaces, with IPv6 in brackets', () => {
  expect(readSettings({ FETCH_ALLOW: 'localhost:8080, wiki.internal:80 [::1]:9' }).fetchAllow).toEqual([
    'localhost:8080',
    'wiki.internal:80',
    '[::1]:9',
  ])
})

test.each([
  ['smtp://localhost', { host: 'localhost', port: 587, secure: false, signIn: null }],
  ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, signIn: null }],
  [
    'smtps://me%40example.org:p%3Aw@mail.example.org',
    { host: 'mail.example.org', port: 465, secure: true, signIn: { user: 'me@example.org', pass: 'p:w' } },
  ],
])('the mail server of %s', (url, smtp) => {
  expect(readSettings({ SMTP_URL: url, MAIL_FROM: 'me@example.org' }).smtp).toEqual(smtp)
})

test.each([
  ['me@example.org', { name: '', address: 'me@example.org' }],
  [' My Site, Ltd <me@example.org> ', { name: 'My Site, Ltd', address: 'me@example.org' }],
])('mail from “%s”', (text, mailFrom) => {
  expect(readSettings({ MAIL_FROM: text }).mailFrom).toEqual(mailFrom)
})

test('a mail server without a sender is not enough', () => {
  expect(complaintAbout({ SMTP_URL: 'smtp://localhost' })).toMatch(/^MAIL_FROM: nothing is set, but SMTP_URL is/)
})

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['PORT', '3000.5'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'https://example.org/blog'],
  ['SITE_URL', 'https://example.org/?a=b'],
  ['SITE_URL', 'https://me@example.org'],
  ['SITE_URL', 'ftp://example.org'],
  ['ADMIN_EMAIL', 'me'],
  ['TRUST_PROXY', '-1'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '11'],
  ['FETCH_ALLOW', 'localhost'],
  ['FETCH_ALLOW', 'http://localhost:80'],
  ['FETCH_ALLOW', '10.0.0.0/8'],
  ['MAIL_FROM', 'me'],
  ['MAIL_FROM', 'Me <me>'],
  ['MAIL_FROM', 'Me\nBcc: <me@example.org>'],
])('%s cannot be “%s”, and the sentence says which setting it is and what it was', (name, value) => {
  const complaint = complaintAbout({ [name]: value })
  expect(complaint).toMatch(new RegExp(`^${name}: “`))
  expect(complaint).toContain(`“${value}”`)
  expect(complaint).toContain('expected is')
})

test.each([
  ['NEXTAUTH_SECRET', 'too-short-key'],
  ['ADMIN_PASSWORD', 'pass7ch'],
  ['DATABASE_URL', 'mysql://root:hunter2@db/x'],
  ['SMTP_URL', 'https://me:hunter2@mail.example.org'],
  ['SMTP_URL', 'smtp://me:hunter2@mail.example.org/path'],
])('%s is not repeated when it does not do, since it is a secret', (name, value) => {
  const complaint = complaintAbout({ [name]: value })
  expect(complaint).toMatch(new RegExp(`^${name}: `))
  expect(complaint).not.toContain(value)
})

test('all settings that do not do are told at once, each on a line of its own', () => {
  const complaint = complaintAbout({ PORT: 'x', SITE_URL: 'y', FETCH_ALLOW: 'a b c' })
  expect(complaint?.split('\n').map((line) => line.split(':')[0])).toEqual(['PORT', 'SITE_URL', 'FETCH_ALLOW'])
})
