import { linksInBody } from '@/lib/articles/compile-body'
import { content } from '@/lib/articles/content'
import { pathOf, standing, type Entry } from '@/lib/articles/entry'
import { sourceOf } from '@/lib/articles/read-entry'
import { db, transaction } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import { isWithdrawnVersion, versionOf } from './announce'
import { deskCommentChanged } from '@/lib/moderation/desk-comment-job'
import { entryPayload } from './jobs'
import { maySend } from './may-send'
import { outgoingLinks } from './outgoing-links'
import { announceFeeds } from './ping-hub'
import { commentsWithLinks, rowsOfEntry, setTold, toldOf } from './store'
import { tellOfPage } from './tell-of-page'

/**
 * The job that compares the links of an entry with what was told of it, and has the hubs told that its feeds have changed. A file that is missing or has a mistake tells
 * nobody anything. Run twice, it tells once.
 */
export async function tellLinks(payload: unknown, now: Date, allow = settings().fetchAllow): Promise<void> {
  const { entryId } = entryPayload.parse(payload)
  const entry = content().byId.get(entryId)
  const version = entry ? versionOf(entry, now) : null
  if (!entry || version === null || !maySend()) return
  if ((await toldOf(db(), entryId))?.told === version) return
  const hrefs = await hrefsOf(entry, now)
  if (!hrefs) return

  const page = { source: settings().siteUrl + pathOf(entry), version, targets: outgoingLinks(hrefs, allow) }
  await transaction(async (tx) => {
    const row = await toldOf(tx, entryId)
    if (!row || row.told === version) return
    await tellOfPage(tx, { entryId, commentId: null }, await rowsOfEntry(tx, entryId), page, now)
    await setTold(tx, entryId, version)
    await announceFeeds(tx, entry, now)
    // With the page go the comments below it, and with it they return.
    if (isWithdrawnVersion(row.told) === isWithdrawnVersion(version)) return
    for (const commentId of await commentsWithLinks(tx, entryId)) await enqueue(tx, deskCommentChanged(commentId, now))
  })
}

/** Null when the body has a mistake. */
async function hrefsOf(entry: Entry, now: Date): Promise<string[] | null> {
  if (standing(entry, now) === 'withdrawn') return []
  const links = await linksInBody(entry.file, sourceOf(entry))
  return links.ok ? links.value : null
}
