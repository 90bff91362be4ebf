import { queueRow, type QueueRow } from '@/components/admin/queue-row'
import { may } from '@/lib/accounts/permissions'
import type { Moderator } from '@/lib/accounts/sessions'
import { content } from '@/lib/articles/content'
import { readQueue } from '@/lib/moderation/queue'
import { scopeOf } from '@/lib/moderation/scope'
import { filterOf, itemHref, queueHref, type QueueAddress } from './queue-address'

/** A page of the queue as its rows show it; `next` is where the one after it begins. */
export async function readRows(
  address: QueueAddress,
  who: Moderator,
  now: Date,
): Promise<{ rows: QueueRow[]; next: number | null }> {
  const { timeZone } = content().site
  const { items, next } = await readQueue(filterOf(address), scopeOf(who))
  const rows = items.map((item) =>
    queueRow(item, {
      now,
      timeZone,
      href: itemHref(item.id, address),
      mayTrust: may(who.role, 'people'),
      onlyEntry: address.entry === null ? queueHref(address, { entry: item.entry.id }) : null,
    }),
  )
  return { rows, next }
}
