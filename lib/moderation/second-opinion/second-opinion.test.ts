import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { write } from '@/lib/documents/write'
import { settings } from '@/lib/env'
import { aServer } from '@/lib/http/a-server.fixture'
import { seal } from '@/lib/keys'
import { log } from '@/lib/log'
import { RetryLater } from '@/lib/jobs/retry-later'
import { shelve } from '@/lib/once'
import { verifyAkismetKey } from '@/lib/spam/akismet/ask-akismet'
import { aModerator, anEntry, aResponse, NOON } from '../a-desk.fixture'
import { decide } from '../decide'
import { undo } from '../undo'
import { askLater, ASK_AKISMET, TELL_AKISMET } from './jobs'
import { askForSecondOpinion, tellSecondOpinion } from './second-opinion'

useTestDatabase()

const base = settings()
beforeEach(async () => {
  shelve('settings', { ...base, akismetKey: 'a-key' })
  await db().job.deleteMany()
})

/** Akismet as it would be if it always said the same. */
async function akismet(says: string, status = 200, headers: Record<string, string> = {}) {
  const asked: { method: string; fields: URLSearchParams }[] = []
  const server = await aServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const method = request.url!.split('/').at(-1)!
      asked.push({ method, fields: new URLSearchParams(body) })
      const answer = method.startsWith('submit-') ? 'Thanks for making the web a better place.' : says
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(answer)
    })
  })
  shelve('settings', { ...base, akismetKey: 'a-key', fetchAllow: [server.place] })
  return { api: `${server.url}1.1/`, asked }
}

const comment = async (part: Partial<Parameters<typeof aResponse>[0]> = {}) =>
  aResponse({
    entryId: await anEntry(),
    state: 'approved',
    body: 'Buy watches',
    addressHash: 'a',
    networkHash: 'n',
    ...part,
  })
const stateOf = async (id: number) => (await db().comment.findUniqueOrThrow({ where: { id } })).state
const codesOf = async (id: number) =>
  ((await db().comment.findUniqueOrThrow({ where: { id } })).verdict as { reasons: { code: string }[] }).reasons.map(
    ({ code }) => code,
  )

test('what a rule has published waits if Akismet takes it for spam, and the reason says so', async () => {
  const { api } = await akismet('true')
  const id = await comment()
  await askForSecondOpinion({ id }, NOON, api)
  expect(await stateOf(id)).toBe('pending')
  expect(await codesOf(id)).toContain('akismet-spam')
})

test.each([
  ['true', 'pending', 'akismet-spam'],
  ['false', 'pending', 'akismet-ham'],
  ['true', 'spam', 'akismet-spam'],
  ['false', 'spam', 'akismet-ham'],
  ['false', 'approved', 'akismet-ham'],
] as const)('said “%s”, what is %s stays so', async (says, state, code) => {
  const { api } = await akismet(says)
  const id = await comment({ state })
  await askForSecondOpinion({ id }, NOON, api)
  expect(await stateOf(id)).toBe(state)
  expect(await codesOf(id)).toContain(code)
})

test('what a person has published stays published', async () => {
  const { api } = await akismet('true')
  const id = await comment({ state: 'pending' })
  await decide([{ id, state: 'pending' }], 'approved', { userId: (await aModerator()).id }, NOON)
  await askForSecondOpinion({ id }, NOON, api)
  expect(await stateOf(id)).toBe('approved')
})

test('that it is blatant spam is said, and more does not come of it', async () => {
  const { api } = await akismet('true', 200, { 'x-akismet-pro-tip': 'discard' })
  const id = await comment()
  await askForSecondOpinion({ id }, NOON, api)
  expect(await stateOf(id)).toBe('pending')
  const { verdict } = await db().comment.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(verdict)).toContain('Akismet takes it for spam without any doubt')
})

test('Akismet is told the words, the name and the page, and of where they came from the network at most', async () => {
  const { api, asked } = await akismet('false')
  await askForSecondOpinion({ id: await comment() }, NOON, api)
  const id = await comment()
  await write((tx) => askLater(tx, { id, network: seal('203.0.113.0') }, NOON))
  const { payload } = await db().job.findFirstOrThrow({ where: { name: ASK_AKISMET } })
  expect(JSON.stringify(payload)).not.toContain('203')
  await askForSecondOpinion(payload, NOON, api)
  expect(asked[1]!.fields.get('user_ip')).toBe('203.0.113.0')
  expect(asked.slice(0, 1).map(({ method }) => method)).toEqual(['comment-check'])
  expect(Object.fromEntries(asked[0]!.fields)).toEqual({
    api_key: 'a-key',
    blog: 'https://blog.example',
    user_ip: '0.0.0.0',
    permalink: expect.stringMatching(/^https:\/\/blog\.example\/articles\/entry-\d+$/) as string,
    comment_type: 'comment',
    comment_author: 'Hanna',
    comment_author_url: '',
    comment_content: 'Buy watches',
    comment_date_gmt: NOON.toISOString(),
    blog_charset: 'UTF-8',
  })
})

test.each([
  ['true', 'approved', 'submit-ham'],
  ['false', 'spam', 'submit-spam'],
  ['true', 'spam', null],
  ['false', 'approved', null],
] as const)('said “%s” and decided “%s”: %s', async (says, to, method) => {
  const { api, asked } = await akismet(says)
  const id = await comment({ state: 'pending' })
  await askForSecondOpinion({ id }, NOON, api)
  await decide([{ id, state: 'pending' }], to, { userId: (await aModerator()).id }, NOON)
  expect(await db().job.count({ where: { name: TELL_AKISMET } })).toBe(1)
  await tellSecondOpinion({ id }, NOON, api)
  expect(asked.slice(1).map((each) => each.method)).toEqual(method ? [method] : [])
})

test('a decision that was taken back is not told', async () => {
  const { api, asked } = await akismet('false')
  const id = await comment({ state: 'pending' })
  await askForSecondOpinion({ id }, NOON, api)
  const { batch } = await decide([{ id, state: 'pending' }], 'spam', { userId: (await aModerator()).id }, NOON)
  await undo(batch, NOON)
  await tellSecondOpinion({ id }, NOON, api)
  expect(asked).toHaveLength(1)
})

test('what it cannot be asked now is asked later, and what is no answer is an error', async () => {
  const id = await comment()
  const askOf = async (...answer: Parameters<typeof akismet>) =>
    askForSecondOpinion({ id }, NOON, (await akismet(...answer)).api)
  await expect(askOf('', 503)).rejects.toThrow(RetryLater)
  await expect(askOf('', 429, { 'retry-after': '7200' })).rejects.toMatchObject({ pauseMs: 7_200_000 })
  await expect(askOf('', 403)).rejects.not.toThrow(RetryLater)
  await expect(askOf('invalid')).rejects.toThrow('AKISMET_KEY')
  await expect(
    askOf('Missing required field: user_ip.', 200, { 'x-akismet-debug-help': 'We need an address.' }),
  ).rejects.toThrow('We need an address.')
  expect(await stateOf(id)).toBe('approved')
  expect(await codesOf(id)).toEqual([])
})

test('what Akismet says about the key is written down, and its answer counts all the same', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  const alert = { 'x-akismet-alert-code': '10003', 'x-akismet-alert-msg': 'Your plan has come to its limit.' }
  const id = await comment()
  await askForSecondOpinion({ id }, NOON, (await akismet('false', 200, alert)).api)
  expect(await codesOf(id)).toEqual(['akismet-ham'])
  expect(warn.mock.calls).toMatchObject([
    [{ alert: '10003', message: 'Your plan has come to its limit.' }, expect.stringContaining('key')],
  ])
  warn.mockRestore()
})

test('a key that is none is an error that says so', async () => {
  await verifyAkismetKey(NOON, (await akismet('valid')).api)
  await expect(verifyAkismetKey(NOON, (await akismet('invalid')).api)).rejects.toThrow('AKISMET_KEY')
})

test('without a key nobody is asked or told', async () => {
  shelve('settings', { ...base, akismetKey: undefined })
  const id = await comment({ state: 'pending' })
  await write((tx) => askLater(tx, { id, network: null }, NOON))
  await decide([{ id, state: 'pending' }], 'spam', { userId: (await aModerator()).id }, NOON)
  expect(await db().job.count({ where: { name: { in: [ASK_AKISMET, TELL_AKISMET] } } })).toBe(0)
})
