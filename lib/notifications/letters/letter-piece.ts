import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { standing, type Entry } from '@/lib/articles/entry'
import { db, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { unseal } from '@/lib/keys'
import { queueMail } from '@/lib/mail/queue-mail'
import { letterPieceJob } from './jobs'
import { endFor, letterAbout, subjectOf, type HtmlOf } from './letter'
import { dueTo, TOLD_WITHIN_MS } from './rules'
import {
  countWaiting,
  createLetter,
  findRun,
  followedBy,
  lettersWithKeys,
  moveRun,
  newsUpTo,
  nextReaders,
  setToldUpTo,
  toldTo,
} from './store'

const KIND = 'letter'
const payloadSchema = z.object({ runId: z.number().int() })

/** So many people at most in one transaction, which holds up everybody else. */
const PIECE = 10
/** So many wait at most for the mail server, so that other mail is not behind thousands, and what is withdrawn meanwhile stays unsent. */
const MOST_WAITING = 100
const LOOK_AGAIN_MS = 2_000
const PAUSE_MS = 20

type Run = NonNullable<Awaited<ReturnType<typeof findRun>>>

/** The job that writes the letters of a run to the next few people, notes how far it came, and has the next piece done. */
export async function writeLetters(payload: unknown, now: Date, htmlOf: HtmlOf) {
  const { runId } = payloadSchema.parse(payload)
  const run = await findRun(db(), runId)
  if (!run || run.finishedAt) return
  const again = (ms: number) => letterPieceJob(runId, new Date(now.getTime() + ms), now)
  if ((await countWaiting(db(), KIND, MOST_WAITING)) >= MOST_WAITING) {
    return write((tx) => enqueue(tx, again(LOOK_AGAIN_MS)))
  }
  await makeLetters(run, now, htmlOf)
  await write(async (tx) => {
    const current = await findRun(tx, runId)
    if (!current || current.finishedAt || current.after !== run.after) return
    const { ids, mails } = await nextMails(tx, run, now)
    const letters = await lettersWithKeys(tx, [...new Set(mails.map(({ key }) => key))])
    // What they are to be told of has changed since the letters were made.
    if (mails.some(({ key }) => !letters.has(key))) return enqueue(tx, again(PAUSE_MS))
    for (const mail of mails) await writeTo(tx, mail, letters.get(mail.key)!, now)
    await setToldUpTo(tx, ids, run.pace, run.upTo)
    const last = ids.at(-1)
    await moveRun(tx, runId, {
      after: last ?? run.after,
      mails: mails.length,
      finishedAt: last === undefined ? now : null,
    })
    if (last !== undefined) await enqueue(tx, again(PAUSE_MS))
  })
}

type Planned = { commenterId: number; emailSealed: string; scopes: string[]; entries: Entry[]; key: string }

/** To whom a run goes next, and what each of them is told. */
async function nextMails(
  tx: Tx,
  { id, pace, upTo, after }: Run,
  now: Date,
): Promise<{ ids: number[]; mails: Planned[] }> {
  const ids = await nextReaders(tx, pace, after, PIECE)
  if (ids.length === 0) return { ids, mails: [] }
  const since = new Date(now.getTime() - TOLD_WITHIN_MS)
  const news = (await newsUpTo(tx, upTo, since)).flatMap(({ number, entryId, shownAt }) => {
    const entry = content().byId.get(entryId)
    return entry && number !== null && standing(entry, now) === 'public' ? [{ number, shownAt, entry }] : []
  })
  const told = await toldTo(tx, ids, since)
  const followed = await followedBy(tx, ids, pace)
  const mails = ids.flatMap((commenterId) => {
    const own = followed.filter((each) => each.commenterId === commenterId)
    const { due, scopes } = dueTo(own, news, told.get(commenterId) ?? new Set())
    const entries = due.map(({ entry }) => entry)
    const key = [id, ...entries.map((entry) => `${entry.id}:${entry.hash}`)].join(' ')
    return due.length ? [{ commenterId, emailSealed: own[0]!.commenter.emailSealed, scopes, entries, key }] : []
  })
  return { ids, mails }
}

/** Outside of the transaction: to draw an article asks the database as well. */
async function makeLetters(run: Run, now: Date, htmlOf: HtmlOf) {
  const { mails } = await nextMails(db(), run, now)
  const wanted = new Map(mails.map(({ key, entries }) => [key, entries]))
  const made = await lettersWithKeys(db(), [...wanted.keys()])
  for (const [key, entries] of wanted) {
    if (made.has(key)) continue
    const entryIds = entries.map(({ id }) => id)
    await createLetter(db(), { key, entryIds, ...(await letterAbout(entries, htmlOf)), createdAt: now })
  }
}

function writeTo(tx: Tx, { commenterId, emailSealed, scopes, entries }: Planned, letterId: number, now: Date) {
  return queueMail(tx, {
    kind: KIND,
    dedupeKey: `${KIND}:${letterId}:${commenterId}`,
    to: unseal(emailSealed),
    commenterId,
    subject: subjectOf(entries),
    letterId,
    ...endFor(commenterId, scopes, now),
    createdAt: now,
  })
}
