import { hashOf } from '@/lib/articles/read-entry'
import { transaction } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { readPage } from '@/lib/linkbacks/html-page'
import { commentPayload } from './jobs'
import { maySend } from './may-send'
import { outgoingLinks } from './outgoing-links'
import { ownComment, rowsOfComment } from './store'
import { tellOfPage } from './tell-of-page'

/** The path at which a response stands today, or null unless everybody may see it. */
export type PlaceOf = (commentId: number, now: Date) => Promise<string | null>

/**
 * The job that compares the links of a comment of the site's own people with what was told of it.
 *
 * The source is the page on which the comment stands, with the comment as its fragment, and not the lasting address that
 * leads there: WordPress follows no redirect when it verifies a pingback, and so it would see no link.
 */
export async function tellComment(
  payload: unknown,
  now: Date,
  placeOf: PlaceOf,
  allow = settings().fetchAllow,
): Promise<void> {
  const { commentId } = commentPayload.parse(payload)
  if (!maySend()) return
  const place = await placeOf(commentId, now)
  await transaction(async (tx) => {
    const comment = await ownComment(tx, commentId)
    if (!comment || comment.kind !== 'comment' || comment.userId === null) return
    const rows = await rowsOfComment(tx, commentId)
    const isShown = place !== null && comment.state === 'approved'
    const page = {
      source: isShown ? settings().siteUrl + place : '',
      version: isShown ? hashOf(comment.html) : GONE,
      targets: isShown ? outgoingLinks(hrefsIn(comment.html), allow) : [],
    }
    await tellOfPage(tx, { entryId: comment.entryId, commentId }, rows, page, now)
  })
}

const GONE = 'gone'

/** All links of comments are “nofollow”, for search engines; what our own people link to they do mean. */
const hrefsIn = (html: string) => readPage(html).links.map(({ href }) => href)
