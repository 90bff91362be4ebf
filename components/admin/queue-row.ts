import { pathOf } from '@/lib/articles/entry'
import { plainText } from '@/lib/comments/plain-text'
import type { QueueItem } from '@/lib/moderation/queue'
import { parseUrl } from '@/lib/parse-url'
import { ageInWords, exactTime } from './age-in-words'
import { fold } from './fold'
import { seenValue } from './seen'

export type QueueRow = ReturnType<typeof queueRow>

type Around = {
  now: Date
  timeZone: string
  /** Of its own page. */
  href: string
  onlyEntry: string | null
  /** Whether who looks may trust people. */
  mayTrust: boolean
}

/** What a row of the queue shows of a response: words and addresses alone, since a page of them travels twice. */
export function queueRow(item: QueueItem, { now, timeZone, href, onlyEntry, mayTrust }: Around) {
  const { id, state, kind, entry, linkback, createdAt } = item
  const host = linkback ? null : (parseUrl(item.authorUrl ?? '')?.hostname ?? null)
  return {
    id,
    href,
    state,
    kind,
    deed: linkback && linkback.type !== 'mention' ? linkback.type : null,
    name: item.authorName ?? linkback?.host ?? 'Anonymous',
    site: item.authorUrl && host ? { href: item.authorUrl, host } : null,
    isFromDesk: item.userId !== null,
    age: { iso: createdAt.toISOString(), exact: exactTime(createdAt, timeZone), words: ageInWords(createdAt, now) },
    entry: { href: pathOf(entry), title: entry.title },
    onlyEntry,
    parentId: item.parentId,
    source: linkback && { href: linkback.source, title: linkback.title ?? linkback.source, host: linkback.host },
    html: item.html,
    folded: fold(plainText(item.html)),
    seen: seenValue(id, state, item.editedAt),
    reasons: item.reasons.join(' · '),
    isWithdrawn: item.withdrawnAt !== null,
    canTrust: mayTrust && state !== 'approved' && item.commenter?.trustedAt === null,
  }
}
