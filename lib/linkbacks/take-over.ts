import type { Tx } from '@/lib/db/client'
import type { Shown } from '@/lib/documents/versions'
import { rejudge, rewrite } from '@/lib/moderation/rewrite'
import { changeKind } from '@/lib/moderation/store'
import type { Verdict } from '@/lib/spam/verdict'
import type { Found } from './found'
import { stateFor } from './judge'
import { bringBack } from './lost-link'
import { textOf } from './response-of'
import { saveSeenAgain, type FoundFacts, type ToVerify } from './store'

const WHY = 'its page changed'

/**
 * What a page says now that was verified before. Whatever of it is shown is judged anew, be it the headline alone.
 * @param before its row as it is in this transaction, since somebody may have decided while the page was read
 */
export async function takeOver(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  before: ToVerify & { comment: NonNullable<ToVerify['comment']> },
  found: Found,
  facts: FoundFacts,
  verdict: Verdict,
  now: Date,
) {
  const { comment } = before
  await saveSeenAgain(tx, before.id, { ...facts, target: found.target }, now)
  await changeKind(tx, comment, before.protocol)
  if (before.lostAt) await bringBack(tx, touch, comment, now)
  const text = textOf(found, verdict)
  const saysMore = text.body !== comment.body || text.authorName !== comment.authorName
  const judged = await stateFor(tx, before, found, verdict)
  if (saysMore) await rewrite(tx, touch, comment.id, text, judged, WHY, now)
  else if (hasChanged(before, facts) || verdict.outcome !== 'publish') {
    await rejudge(tx, touch, comment.id, verdict, judged, WHY, now)
  }
}

const SHOWN = ['type', 'title', 'siteName', 'authorUrl', 'pictureId', 'host'] as const

const hasChanged = (before: ToVerify, facts: FoundFacts) => SHOWN.some((name) => before[name] !== facts[name])
