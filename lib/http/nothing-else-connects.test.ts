import { ESLint } from 'eslint'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'

// That nothing else connects out is a rule of eslint.config.js. Here it is asked about code that somebody may write.

const root = path.join(import.meta.dirname, '../..')
/** Without what needs types: the code is in no file, so in no project either. */
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as never })
const CONNECTION_RULES = ['no-restricted-globals', '@typescript-eslint/no-restricted-imports']

async function complaints(code: string, filePath: string) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) })
  expect(result!.messages.filter(({ fatal }) => fatal)).toEqual([])
  return result!.messages.filter(({ ruleId }) => CONNECTION_RULES.includes(ruleId!)).map(({ message }) => message)
}

const MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram']
const written = [...MODULES, ...MODULES.map((name) => `node:${name}`), 'undici'].flatMap((name) => [
  `import x from '${name}'`,
  `import * as x from '${name}'`,
  `import { request } from '${name}'`,
  `import { isIP, connect } from '${name}'`,
  `export { request } from '${name}'`,
  `export * from '${name}'`,
])

test.each([...written, "fetch('http://blog.test/')", 'const get = fetch', "void fetch('x').then(() => {})"])(
  '[fetch policy lint] refused in lib/comments: %s',
  async (code) => {
    expect(await complaints(code, 'lib/comments/new-idea.ts')).not.toEqual([])
  },
)

test.each([
  'lib/linkbacks/new-idea.ts',
  'lib/front/new-idea.ts',
  'lib/sending/new-idea.ts',
  'lib/spam/new-idea.ts',
  'lib/new-idea.ts',
  'app/new/page.tsx',
  'app/new/route.ts',
  'components/site/new-idea.tsx',
  'bin/new-idea.ts',
  'lib/front/inner-door-2.ts',
  'lib/http-2/new-idea.ts',
])('[fetch policy lint] the rule holds in %s as well', async (file) => {
  for (const code of ["import http from 'node:http'", "import { Client } from 'undici'", "fetch('x')"]) {
    expect(await complaints(code, file)).not.toEqual([])
  }
})

test('[fetch policy lint] the library that sends mail is known in lib/mail alone', async () => {
  const code = "import Connection from 'nodemailer/lib/smtp-connection'"
  expect(await complaints(code, 'lib/notifications/new-idea.ts')).not.toEqual([])
  expect(await complaints(code, 'lib/mail/new-idea.ts')).not.toEqual([])
  for (const file of ['lib/mail/deliver.ts', 'lib/mail/message.ts']) {
    expect(await complaints(code, file)).toEqual([])
    expect(await complaints("import net from 'node:net'", file)).not.toEqual([])
  }
})

test('[fetch policy lint] types and the kinds of addresses may be had by everybody', async () => {
  for (const code of ["import type { IncomingMessage } from 'node:http'", "import { isIP } from 'node:net'"]) {
    expect(await complaints(code, 'lib/comments/new-idea.ts')).toEqual([])
  }
})

const sources = ['lib', 'app', 'components', 'bin', 'e2e', 'bench', 'server.ts'].flatMap((place) =>
  /\.ts$/.test(place)
    ? [place]
    : readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
        .map((file) => path.posix.join(place, file.replaceAll(path.sep, '/')))
        .filter((file) => /\.(?:tsx?|mjs)$/.test(file)),
)
const code = (file: string) => readFileSync(path.join(root, file), 'utf8')
/** Asks its own site, by addresses without a host. */
const IN_THE_BROWSER = 'components/admin/quick/ask-desk.ts'
const isTest = (file: string) => /\.(?:test|fixture)\.tsx?$/.test(file)

test('[fetch policy lint] exempt are lib/http, the front server and its inner door, a file of the desk that runs in browsers, and what tests and measures the site', async () => {
  const exempt = []
  for (const file of sources.filter((each) => !each.endsWith('.mjs'))) {
    const { rules } = (await eslint.calculateConfigForFile(path.join(root, file))) as { rules: Record<string, unknown> }
    if (!CONNECTION_RULES.every((rule) => [rules[rule]].flat()[0] === 2)) exempt.push(file)
  }
  const outside = exempt.filter((file) => !/^(?:lib\/http|e2e|bench)\/|\.test\.tsx?$/.test(file))
  expect(outside.sort()).toEqual([IN_THE_BROWSER, 'lib/front/inner-door.ts', 'server.ts'])
})

test('[fetch policy lint] of the product, three files can connect: the visit, the front server and its inner door', () => {
  const opens = new RegExp(
    `^import (?!type )(?!\\{ isIP(?:, type \\w+)* \\} ).* from '(?:node:)?(?:${MODULES.join('|')}|undici)'`,
    'm',
  )
  const product = sources.filter((file) => !isTest(file) && !/^(?:e2e|bench)\//.test(file))
  expect(product.filter((file) => opens.test(code(file))).sort()).toEqual([
    'lib/front/inner-door.ts',
    'lib/http/visit.ts',
    'server.ts',
  ])
})

// What the rule cannot see is not there.
test.each([
  [
    'a module that is imported later, or required',
    /\b(?:import|require|getBuiltinModule)\(\s*['"`](?:node:)?(?:https?|http2|net|tls|dgram|undici)\b/,
  ],
  ['fetch as a property', /\b(?:globalThis|window|self|global)\s*(?:\??\.\s*fetch\b|\[)/],
  [
    'a web socket and its like',
    /\bnew (?:WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\b|\bsendBeacon\(/,
  ],
  [
    'a library that fetches',
    /from '(?:axios|got|ky|node-fetch|cross-fetch|superagent|request|needle|phin|wretch|ofetch|isomorphic-[\w-]+)'/,
  ],
  ['a program that fetches', /['"`](?:curl|wget|nc|socat)\b/],
  ['the rule switched off', /eslint-disable(?:-next-line|-line)?\s*(?:\*\/|$|.*\bno-restricted-(?:globals|imports))/m],
])('[fetch policy lint] nobody in lib, app, components and bin goes round the rule by %s', (_how, way) => {
  const files = sources.filter((file) => /^(?:lib|app|components|bin)\/|^[^/]+$/.test(file) && !isTest(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => file !== IN_THE_BROWSER && way.test(code(file)))).toEqual([])
})

test('[fetch policy lint] no library that fetches is installed for the product but undici', () => {
  const { dependencies } = JSON.parse(code('package.json')) as { dependencies: Record<string, string> }
  const fetchers = /^(?:undici|axios|got|ky|node-fetch|cross-fetch|superagent|request|needle|phin|wretch|ofetch|ws)$/
  expect(Object.keys(dependencies).filter((name) => fetchers.test(name))).toEqual(['undici'])
})
