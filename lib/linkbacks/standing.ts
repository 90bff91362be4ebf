import { siteWords } from '@/lib/articles/site-words'
import { db } from '@/lib/db/client'
import { keyedHash, sameText } from '@/lib/keys'
import { isWaiting } from '@/lib/moderation/response'
import { linkbackStanding } from './store'

/** Where a reported linkback stands, as far as its sender may know. */
export type Standing = {
  source: string
  target: string
  status: 'received' | 'waiting' | 'shown' | 'refused' | 'removed'
  verified: boolean
  /** The same for people. */
  summary: string
  /** The number of the response that it is shown as. */
  shownAs: number | null
}

/** The address of a report's status; its key keeps strangers from counting through them all. */
export const standingPath = (linkbackId: number) => `/webmention/${linkbackId}-${keyOf(linkbackId)}`

const keyOf = (linkbackId: number) => keyedHash('token', 'webmention', String(linkbackId)).slice(0, 16)

const GREATEST_ID = 2_147_483_647

/**
 * Every look that fails is told in the same words and not before the slowest of them would have ended: neither the answer
 * nor its moment says whether there was a page, a host or a wall.
 */
const SILENCE_MS = 15_000

export async function readStanding(written: string, now: Date): Promise<Standing | null> {
  const [, number, key] = /^(\d{1,10})-([\w-]{16})$/.exec(written) ?? []
  const id = Number(number)
  if (!number || !key || id > GREATEST_ID || !sameText(keyOf(id), key)) return null
  const row = await linkbackStanding(db(), id)
  if (!row) return null
  const { source, target, comment } = row
  const say = (status: Standing['status'], summary: string): Standing => ({
    source,
    target,
    status,
    verified: row.verifiedAt !== null && row.lostAt === null,
    summary,
    shownAs: status === 'shown' ? comment!.id : null,
  })
  const words = siteWords().webmentions.standing
  if (!comment) {
    const isOver = row.checkedAt !== null && now.getTime() - row.reportedAt.getTime() >= SILENCE_MS
    return isOver ? say('refused', words.notVerified) : say('received', words.received)
  }
  if (row.lostAt) return say('removed', words.lost)
  if (comment.state === 'approved') return say('shown', words.shown)
  if (isWaiting(comment.state)) return say('waiting', words.waiting)
  return say('refused', words.refused)
}
