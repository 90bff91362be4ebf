import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import type { State } from '@/lib/moderation/response'
import { emptyTables, NOW, useSite } from './a-site.fixture'
import { areKnown } from './store'

const site = useSite()
beforeEach(emptyTables)

async function aLinkback(host: string, state: State | null) {
  const entryId = site.postId
  const comment = { entryId, kind: 'webmention', body: '', html: '', rendererVersion: 1, createdAt: NOW } as const
  await db().linkback.create({
    data: {
      entry: { connect: { id: entryId } },
      source: `https://${host}/${state}`,
      target: '',
      host,
      protocol: 'webmention',
      protocols: ['webmention'],
      createdAt: NOW,
      reportedAt: NOW,
      ...(state && { comment: { create: { ...comment, state, verdict: {}, textHash: '' } } }),
    },
  })
}

test('hosts are known when each of them has a linkback that was approved', async () => {
  await aLinkback('ada.test', 'approved')
  await aLinkback('bo.test', 'approved')
  for (const state of ['pending', 'spam', 'trash', null] as const) await aLinkback('cy.test', state)
  expect(await areKnown(db(), ['ada.test'])).toBe(true)
  expect(await areKnown(db(), ['ada.test', 'bo.test'])).toBe(true)
  expect(await areKnown(db(), ['ada.test', 'cy.test'])).toBe(false)
  expect(await areKnown(db(), ['nobody.test'])).toBe(false)
})

test('whether a host is known is read from its linkbacks, however many responses there are', async () => {
  expect(await queryPlan((tx) => areKnown(tx, ['ada.test']))).toEqual([
    expect.stringMatching(/^SEARCH l USING .*Linkback_host_\w+ \(host=\?\)/),
    expect.stringMatching(/^SEARCH c USING .*rowid=\?/),
  ])
})
