import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as cheerio from 'cheerio'
import { expect, test } from '@playwright/test'
import { postForm, raw, tokenOf } from './raw'
import { freePort, OWNER, startSite, until } from './start-site'

const scratch = mkdtempSync(path.join(tmpdir(), 'afterword-start-'))
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }))

type Ended = { code: number | null; output: string }

/** A start that is expected to end by itself. */
function startAndEnd(env: Record<string, string>, args = ['dist/server.mjs']): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: path.join(scratch, 'data'), ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })))
}

const wrong: [string, Record<string, string>][] = [
  ['PORT', { PORT: 'abc' }],
  ['PORT', { PORT: '99999' }],
  ['SITE_URL', { SITE_URL: 'foo' }],
  ['SITE_URL', { SITE_URL: 'https://example.org/blog' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ['CONTENT_DIR', { CONTENT_DIR: '/there/is/nothing' }],
  ['DATA_DIR', { DATA_DIR: '/proc/nowhere' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
  ['FETCH_ALLOW', { FETCH_ALLOW: 'no port' }],
  ['ADMIN_EMAIL', { ADMIN_EMAIL: 'nobody' }],
]
for (const [name, env] of wrong) {
  test(`${JSON.stringify(env)} ends with one sentence that names ${name}`, async () => {
    const { code, output } = await startAndEnd(env)
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toMatch(new RegExp(`^${name}: `))
    expect(output).not.toMatch(/\n\s+at /)
  })
}

test('two wrong settings are named both', async () => {
  const { code, output } = await startAndEnd({ PORT: 'abc', SITE_URL: 'foo' })
  expect(code).toBe(1)
  expect(output).toContain('PORT: “abc”')
  expect(output).toContain('SITE_URL: “foo”')
})

test('a port in use ends with a sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve))
  const { port } = other.address() as AddressInfo
  const { code, output } = await startAndEnd({ PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(output).toMatch(new RegExp(`PORT: ${port} is in use`))
  expect(output).not.toMatch(/\n\s+at /)
})

test('a database of a newer version, or that is none, ends with a sentence and is left as it was', async () => {
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
    exec(sql: string): void
    close(): void
  }
  const dataDir = path.join(scratch, 'newer')
  const site = await startSite({ dataDir })
  await site.stop()
  const database = new Database(path.join(dataDir, 'afterword.db'))
  database.exec(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '29990101000000_later')`,
  )
  database.close()
  const newer = await startAndEnd({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  expect(newer.code).toBe(1)
  expect(newer.output).toMatch(/^DATABASE_URL: the database was written by a newer version/)

  const none = path.join(scratch, 'none.db')
  writeFileSync(none, 'this is no database, whatever its name says '.repeat(100))
  const broken = await startAndEnd({ DATABASE_URL: `file:${none}`, PORT: String(await freePort()) })
  expect(broken.code).toBe(1)
  expect(broken.output).toMatch(/^DATABASE_URL: .*none\.db cannot be used/)
  expect(broken.output).not.toMatch(/\n\s+at /)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} to npm start finishes what is in flight and ends with 0`, async () => {
    const port = await freePort()
    const child = spawn('npm', ['start', '--silent'], {
      env: { ...process.env, PORT: String(port), DATA_DIR: path.join(scratch, signal), TRUST_PROXY: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
    const url = `http://localhost:${port}`
    const ready = () =>
      fetch(`${url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    await until(ready, 90_000, () => output)
    expect(output).toContain(`The site:   ${url}`)
    expect(output).toContain(`The admin:  ${url}/admin`)
    expect(output).toMatch(/Password {4}\S+/)

    const page = `${url}/articles/before-you-write`
    const token = await tokenOf(page)
    const posts = Array.from({ length: 8 }, (_, i) =>
      postForm(`${page}/comments`, { name: 'Late', body: `In flight ${i}`, token }).then(
        (answer) => answer.status,
        () => 'refused',
      ),
    )
    await Promise.race(posts)
    child.kill(signal)
    expect(await ended).toBe(0)
    for (const status of await Promise.all(posts)) expect([303, 'refused']).toContain(status)
    expect(await ready()).toBe(false)
  })
}

test('secrets are made once, mode 600, and the second start prints no password', async () => {
  const dataDir = path.join(scratch, 'twice')
  const first = await startSite({ dataDir, env: { ADMIN_PASSWORD: '' } })
  expect(first.output()).toMatch(/Password {4}\S+/)
  await first.stop()
  expect(statSync(path.join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600)
  const second = await startSite({ dataDir, env: { ADMIN_PASSWORD: '' } })
  expect(second.output()).not.toContain('Password')
  await second.stop()
})

test('init makes a content folder that starts without the sample, and refuses one that is not empty', async () => {
  const folder = path.join(scratch, 'mine')
  mkdirSync(folder)
  const made = await startAndEnd({}, ['bin/afterword.mjs', 'init', folder])
  expect(made.code).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['articles', 'links.yaml', 'media', 'pages', 'reading', 'site.yaml'])
  const site = await startSite({ contentDir: folder, dataDir: path.join(scratch, 'mine-data') })
  expect((await raw(`${site.url}/articles/hello`)).status).toBe(200)
  expect((await raw(`${site.url}/comments/1`)).status).toBe(404)
  expect(site.output()).not.toContain('content:')
  await site.stop()
  const again = await startAndEnd({}, ['bin/afterword.mjs', 'init', folder])
  expect(again.code).toBe(1)
  expect(again.output).toContain('is not empty')
})

test('a lost password is set anew by the command line, while the site runs', async () => {
  const dataDir = path.join(scratch, 'lost')
  const site = await startSite({ dataDir })
  const reset = await startAndEnd({ DATA_DIR: dataDir }, [
    'bin/afterword.mjs',
    'admin',
    'password',
    'owner@example.org',
  ])
  expect(reset.code).toBe(0)
  expect(reset.output).toMatch(/The password of owner@example\.org is now {2}\S+/)
  const unknown = await startAndEnd({ DATA_DIR: dataDir }, [
    'bin/afterword.mjs',
    'admin',
    'password',
    'who@example.org',
  ])
  expect(unknown.code).toBe(1)
  expect(unknown.output).toContain('there is no account for who@example.org')
  await site.stop()
})

test('an account is added for an e-mail address and for nothing else', async () => {
  const add = (email: string) =>
    startAndEnd({ DATA_DIR: path.join(scratch, 'added') }, ['bin/afterword.mjs', 'admin', 'add', email])
  const refused = await add('bademail')
  expect(refused.code).toBe(1)
  expect(refused.output).toContain('“bademail” is no e-mail address')
  const added = await add('tom@example.org')
  expect(added.code).toBe(0)
  expect(added.output).toContain('Added tom@example.org.')
})

test('behind TLS the session cookie is Secure, and HSTS is sent', async () => {
  const site = await startSite({ env: { SITE_URL: 'https://blog.example' } })
  try {
    const headers = { host: 'blog.example', origin: 'https://blog.example' }
    const page = await raw(`${site.url}/admin/sign-in`, { headers })
    expect(page.headers['strict-transport-security']).toContain('max-age=')
    const form = new FormData()
    const $ = cheerio.load(page.text)
    for (const input of $('form input[type=hidden]')) {
      form.append($(input).attr('name')!, $(input).attr('value') ?? '')
    }
    form.append('email', OWNER.email)
    form.append('password', OWNER.password)
    const sent = new Response(form)
    const answer = await raw(`${site.url}/admin/sign-in`, {
      method: 'POST',
      headers: { ...headers, 'content-type': sent.headers.get('content-type')! },
      body: Buffer.from(await sent.arrayBuffer()),
    })
    expect(answer.status).toBe(303)
    const cookie = answer.headers['set-cookie']!.find((each) => each.includes('session-token='))!
    expect(cookie).toMatch(/^__Secure-next-auth\.session-token=/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; HttpOnly/)
    const desk = await raw(`${site.url}/admin`, { headers: { ...headers, cookie: cookie.split(';')[0]! } })
    expect(desk.status).toBe(200)
    expect(desk.text).toContain('Sign out')
  } finally {
    await site.stop()
  }
})
