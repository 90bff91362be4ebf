import { content } from '@/lib/articles/content'
import { db, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue, type NewJob } from '@/lib/jobs/enqueue'
import { mailboxHash } from '@/lib/mail/mailbox'
import { queueMail } from '@/lib/mail/queue-mail'
import { scopeOf } from '@/lib/moderation/scope'
import { isDue } from './digest-due'
import { digestMail, type InQueue } from './digest-mail'
import { digestReaders, lastDigestTo, setDigestAt, waitingResponses, type DigestReader, type Waiting } from './store'

export const DIGEST = 'digest'
const COUNTED = 200
const MINUTE_MS = 60_000
/** Nobody is told later than this after it is their time. */
const LOOK_EVERY_MS = MINUTE_MS

export const digestJob = (runAt: Date, now: Date): NewJob => ({
  name: DIGEST,
  payload: {},
  dedupeKey: DIGEST,
  runAt,
  createdAt: now,
})

/** The job that looks, again and again, whether the desk is to be written to about what waits. */
export async function writeDigests(now: Date) {
  const readers = await digestReaders(db())
  await write(async (tx) => {
    const waiting = await waitingResponses(tx, null, COUNTED + 1)
    for (const reader of readers) {
      const scope = scopeOf(reader)
      const mine = scope === null ? waiting : await waitingResponses(tx, scope, COUNTED + 1)
      await toReader(tx, reader, mine, now)
    }
    const accounts = new Set(readers.map(({ email }) => email.toLowerCase()))
    const { notify } = content().site
    for (const address of notify.filter((each) => !accounts.has(each.toLowerCase()))) {
      await toAddress(tx, address, waiting, now)
    }
    await enqueue(tx, digestJob(new Date(now.getTime() + LOOK_EVERY_MS), now))
  })
}

async function toReader(tx: Tx, { id, email, digest, digestAt }: DigestReader, mine: Waiting[], now: Date) {
  if (!isNewSince(mine, digestAt) || !isDue(digest, digestAt, now, content().site.timeZone)) return
  await queueMail(tx, { kind: DIGEST, to: email, userId: id, createdAt: now, ...digestMail(counted(mine), id, now) })
  await setDigestAt(tx, id, now)
}

async function toAddress(tx: Tx, to: string, waiting: Waiting[], now: Date) {
  const lastAt = await lastDigestTo(tx, mailboxHash(to))
  if (!isNewSince(waiting, lastAt) || !isDue('hourly', lastAt, now, content().site.timeZone)) return
  await queueMail(tx, { kind: DIGEST, to, createdAt: now, ...digestMail(counted(waiting), null, now) })
}

/** What was told of once and waits still is not told of by itself again. */
const isNewSince = (items: Waiting[], lastAt: Date | null) =>
  items.some((item) => lastAt === null || waitsSince(item) >= lastAt)

/** It came then, was changed, or was sent back by a rule or a person. */
const waitsSince = ({ createdAt, editedAt, decisions: [last] }: Waiting) =>
  [createdAt, editedAt ?? createdAt, last?.createdAt ?? createdAt].reduce((one, other) => (one > other ? one : other))

const counted = (items: Waiting[]): InQueue => ({ items: items.slice(0, COUNTED), more: items.length > COUNTED })
