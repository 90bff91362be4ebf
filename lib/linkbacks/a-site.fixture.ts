import { beforeAll } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { shelve } from '@/lib/once'

/** As useTestDatabase has it. */
export const SITE_URL = 'https://blog.example'
export const NOW = new Date('2026-03-01T12:00:00Z')

/** A site with a database of its own and a few entries, for one test file. */
export function useSite() {
  useTestDatabase()
  const site = { postId: 0, says: (_site: Parameters<typeof publish>[1] = {}) => {} }
  beforeAll(async () => {
    const entries = [
      await anEntry({ slug: 'post', aliases: ['old-post'] }),
      await anEntry({ slug: 'post-2' }),
      await anEntry({ slug: 'closed', linkbacks: 'closed' }),
      await anEntry({ slug: 'hidden', draft: true }),
      await anEntry({ slug: 'future', date: new Date('2030-01-01') }),
    ]
    site.postId = entries[0]!.id
    /** What site.yaml says from now on. */
    site.says = (says = {}) => void publish(entries, says)
  })
  return site
}

/** Nothing is left of what the test before took in. */
export async function emptyTables() {
  for (const table of [
    'Job',
    'Decision',
    'Linkback',
    'SentLink',
    'SilentHost',
    'Picture',
    'Revision',
    'Comment',
    'Tally',
    'Block',
    'CommentText',
  ]) {
    await db().$executeRawUnsafe(`DELETE FROM "${table}"`)
  }
  await db().entry.updateMany({ data: { comments: 0, linkbacks: 0 } })
  shelve('linkback-limiters', undefined)
  shelve('linkback-flood', undefined)
  shelve('blocks', undefined)
  shelve('hosts-out-of-reach', undefined)
}
