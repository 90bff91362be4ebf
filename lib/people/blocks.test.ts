import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { changeOwn } from '@/lib/comments/change-own'
import { ownKey, ownPlacePath } from '@/lib/comments/own-key'
import { readOwn } from '@/lib/comments/own-view'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { plan } from '@/lib/front/routes'
import { aModerator, NOON } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { shelve } from '@/lib/once'
import type { Effect } from '@/lib/spam/block'
import { blockPerson, readBlocks, removeBlock, type Term } from '@/lib/spam/manage-blocks'
import { commentNow, confirmMails, wrote } from '@/lib/comments/a-guest.fixture'

useTestDatabase()

const EMAIL = 'mallory@example.org'
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)
let entry: Entry

beforeEach(async () => {
  shelve('comment-limiters', undefined)
  for (const { id } of await readBlocks()) await removeBlock(id)
  await db().mail.deleteMany()
  entry = await anEntry()
  publish([entry], { moderation: 'none' })
})

async function block(effect: Effect, term: Term = 'forever') {
  const { commenterId } = await wrote(entry, { email: EMAIL }, NOON)
  await blockPerson(commenterId!, { effect, term, note: '' }, NOON)
}
const ownStateOf = async (id: number) => {
  const own = await readOwn(id, ownKey(id), minutes(1))
  return own.ok ? own.value.state : own.error
}

test.each([
  ['hold', 'pending', 'defence', 'waiting'],
  ['bin', 'spam', 'defence', 'waiting'],
  ['quiet', 'spam', 'quiet', 'published'],
] as const)(
  'of a blocked person (%s) what comes is %s by the rule “%s”, and they are told it is %s',
  async (effect, state, rule, told) => {
    await block(effect)
    const comment = await wrote(entry, { email: EMAIL.toUpperCase() }, minutes(1))
    expect(comment).toMatchObject({ state, decisions: [{ rule, reason: 'comes from a blocked person' }] })
    expect(await ownStateOf(comment.id)).toBe(told)
  },
)

test('who is blocked quietly cannot tell by what the desk decides later, nor by changing or opening it', async () => {
  const { id: shown } = await wrote(entry, { email: EMAIL }, NOON)
  await block('quiet')
  const { id } = await wrote(entry, { email: EMAIL }, NOON)
  expect(await changeOwn(id, ownKey(id), 'edit', 'Other words.', minutes(1))).toEqual({ ok: true, value: null })
  await decide([{ id, state: 'spam' }], 'trash', { userId: (await aModerator()).id }, minutes(2))
  expect(await ownStateOf(id)).toBe('published')

  const led = async (which: number) => {
    const [path, query] = ownPlacePath(which).split('?')
    return plan('GET', path!, new URLSearchParams(query), minutes(3))
  }
  const place = (which: number) => ({ kind: 'redirect', status: 302, to: `/articles/${entry.slug}#comment-${which}` })
  expect(await led(shown)).toEqual(place(shown))
  expect(await led(id)).toEqual(place(id))
  expect(await plan('GET', `/comments/${id}`, new URLSearchParams(), minutes(3))).toMatchObject({ status: 404 })
})

test('what was shown and is changed into what a quiet block hits goes as quietly', async () => {
  const { id } = await wrote(entry, { email: EMAIL }, NOON)
  await block('quiet')
  await changeOwn(id, ownKey(id), 'edit', 'Other words, after the block.', minutes(1))
  expect((await commentNow(id)).state).toBe('spam')
  expect(await ownStateOf(id)).toBe('published')
})

test('a block that is over hits no longer; and nobody is written to about what was binned', async () => {
  await block('quiet', 'day')
  await db().mail.deleteMany()
  await wrote(entry, { email: EMAIL }, minutes(24 * 60 - 1))
  expect(await confirmMails()).toEqual([])
  expect((await wrote(entry, { email: EMAIL }, minutes(24 * 60))).state).toBe('approved')
})

test('that a blocked person is also doubted changes nothing about the block', async () => {
  await block('quiet')
  await db().commenter.updateMany({ data: { trustedAt: NOON } })
  expect(await wrote(entry, { email: EMAIL }, minutes(1))).toMatchObject({
    state: 'spam',
    decisions: [{ rule: 'quiet' }],
  })
})
