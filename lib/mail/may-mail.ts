import type { Tx } from '@/lib/db/client'
import { keyedHash } from '@/lib/keys'
import { mailboxHash } from './mailbox'
import { countMails, isSilent } from './store'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** As long as it is known that a mail was sent. */
export const MAIL_KEPT_MS = 365 * DAY_MS

type Cap = { perDay: number; /** In all, as long as mails are remembered. */ inAll?: number; perHourOfSite: number }

/**
 * What a stranger can cause by typing an address into a form, so that it cannot be used to bomb anybody: so many mails of
 * one kind to one mailbox, and so many of the whole site.
 */
const CAPS: Record<string, Cap> = {
  confirm: { perDay: 1, inAll: 3, perHourOfSite: 100 },
  follow: { perDay: 2, perHourOfSite: 60 },
  subscribe: { perDay: 2, perHourOfSite: 60 },
  find: { perDay: 2, perHourOfSite: 60 },
  'my-data': { perDay: 3, perHourOfSite: 60 },
  reply: { perDay: 20, perHourOfSite: 1_000 },
}
const OTHERS: Cap = { perDay: 50, perHourOfSite: 1_000 }

/** Of all kinds together, whatever a single one would allow. */
const MAILBOX_PER_DAY = 60

/** Whether one more mail of a kind may go to an address now; never to who wants none at all. To be asked in the transaction that writes it. */
export async function mayMail(tx: Tx, address: string, kind: string, now: Date): Promise<boolean> {
  const cap = CAPS[kind] ?? OTHERS
  const hash = mailboxHash(address)
  const since = (ms: number) => new Date(now.getTime() - ms)
  const isBelow = async (limit: number, of: Parameters<typeof countMails>[1]) =>
    (await countMails(tx, of, limit)) < limit
  return (
    !(await isSilent(tx, keyedHash('addressHash', 'email', address.toLowerCase()))) &&
    (await isBelow(cap.perDay, { mailboxHash: hash, kind, since: since(DAY_MS) })) &&
    (cap.inAll === undefined || (await isBelow(cap.inAll, { mailboxHash: hash, kind, since: since(MAIL_KEPT_MS) }))) &&
    (await isBelow(MAILBOX_PER_DAY, { mailboxHash: hash, since: since(DAY_MS) })) &&
    (await isBelow(cap.perHourOfSite, { kind, since: since(HOUR_MS) }))
  )
}
