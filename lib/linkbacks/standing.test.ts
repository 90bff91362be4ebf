import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aResponse } from '@/lib/moderation/a-desk.fixture'
import type { State } from '@/lib/moderation/response'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { receiveLinkback } from './receive-linkback'
import { readStanding, standingPath } from './standing'

const SOURCE = 'https://other.test/reply'
const TARGET = `${SITE_URL}/articles/post`
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

async function received(): Promise<number> {
  const report = { protocol: 'webmention' as const, source: SOURCE, target: TARGET, networkHash: 'n' }
  const taken = await receiveLinkback(report, NOW)
  if (!taken.ok) throw new Error(taken.error)
  return taken.value.linkbackId
}
const standing = (id: number, now = NOW) => readStanding(standingPath(id).replace('/webmention/', ''), now)

test('what has been received is being verified', async () => {
  const id = await received()
  expect(await standing(id)).toEqual({
    source: SOURCE,
    target: TARGET,
    status: 'received',
    verified: false,
    summary: expect.stringContaining('being verified') as string,
    shownAs: null,
  })
})

test.each(['no-link', 'refused-address', 'unreachable', 'timeout', 'status 404', 'wrong-type'])(
  '[webmention receiver security] a look that ends with “%s” is told like every other, and not before the slowest of them',
  async (failure) => {
    const id = await received()
    await db().linkback.update({ where: { id }, data: { failure, checkedAt: NOW } })
    expect(await standing(id, after(14))).toMatchObject({ status: 'received' })
    const refused = await standing(id, after(15))
    expect(refused).toMatchObject({ status: 'refused', verified: false })
    expect(JSON.stringify(refused)).not.toMatch(/reach|timeout|404|address(?! )|type/)
  },
)

test.each<[State, string]>([
  ['pending', 'waiting'],
  ['approved', 'shown'],
  ['spam', 'refused'],
  ['trash', 'refused'],
])('a response that is %s is %s', async (state, status) => {
  const id = await received()
  const commentId = await aResponse({ entryId: site.postId, state })
  await db().linkback.update({ where: { id }, data: { commentId, verifiedAt: NOW } })
  const shownAs = state === 'approved' ? commentId : null
  expect(await standing(id)).toMatchObject({ status, verified: true, shownAs })
  await db().linkback.update({ where: { id }, data: { lostAt: NOW } })
  expect(await standing(id)).toMatchObject({ status: 'removed', verified: false, shownAs: null })
})

test('nobody counts through them: without its key there is none', async () => {
  const id = await received()
  const key = standingPath(id).slice(-16)
  for (const written of [`${id}`, `${id}-`, `${id}-${'a'.repeat(16)}`, `${id + 1}-${key}`, `99999999999-${key}`]) {
    expect(await readStanding(written, NOW)).toBeNull()
  }
})
