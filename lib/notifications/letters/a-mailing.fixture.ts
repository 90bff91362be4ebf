import { deflateRawSync } from 'node:zlib'
import type { Entry } from '@/lib/articles/entry'
import { anEntry } from '@/lib/articles/test-content'
import { db, transaction } from '@/lib/db/client'
import { enqueue, type NewJob } from '@/lib/jobs/enqueue'
import { keyedHash, seal } from '@/lib/keys'
import { LETTER_PIECE, TELL_NEWS } from './jobs'
import type { HtmlOf } from './letter'
import { writeLetters } from './letter-piece'
import { scopeOf, type LetterPace } from './rules'
import { followArticles } from './store'
import { tellNews } from './tell-news'

const TEXT = deflateRawSync('---\ntitle: x\n---\nWords.')

/** For tests: nobody follows anything, and nothing has come or gone out. */
export async function beginAnew() {
  await db().mail.deleteMany()
  await db().letter.deleteMany()
  await db().letterRun.deleteMany()
  await db().job.deleteMany()
  await db().entry.deleteMany()
  await db().commenter.deleteMany()
}

/** For tests: an article with a file that can be compiled. */
export const anArticle = (part: Partial<Entry>) => anEntry({ source: TEXT, ...part })

export const aReader = async (email: string, provenAt: Date | null = new Date(0)) => {
  const emailHash = keyedHash('addressHash', 'email', email)
  const data = { emailHash, emailSealed: seal(email), createdAt: new Date(0), provenAt }
  return (await db().commenter.create({ data })).id
}

export const follows = (commenterId: number, letters: LetterPace, confirmedAt: Date | null, tag?: string) =>
  transaction((tx) =>
    followArticles(tx, {
      commenterId,
      scope: scopeOf(tag),
      letters,
      createdAt: confirmedAt ?? new Date(0),
      confirmedAt,
    }),
  )

export const plainly: HtmlOf = async ({ title }) => `<p>The text of ${title}.</p>`

/** Does what is due, as the worker would; what fails is left to be done again. */
export async function work(now: Date, htmlOf = plainly) {
  for (let turns = 0; turns < 300; turns++) {
    const job = await db().job.findFirst({
      where: { runAt: { lte: new Date(now.getTime() + 5_000) }, name: { in: [TELL_NEWS, LETTER_PIECE] } },
      orderBy: { runAt: 'asc' },
    })
    if (!job) return
    await db().job.delete({ where: { id: job.id } })
    try {
      await (job.name === TELL_NEWS ? tellNews(now) : writeLetters(job.payload, now, htmlOf))
    } catch (error) {
      const again = { ...job, payload: job.payload as NewJob['payload'], dedupeKey: job.dedupeKey! }
      await transaction((tx) => enqueue(tx, again))
      throw error
    }
    await db().mail.updateMany({ where: { kind: 'letter' }, data: { state: 'sent' } })
  }
  throw new Error('there is always something to do')
}

/** Whom it was mailed what, each mail by the numbers of its entries. */
export async function told() {
  const mails = await db().mail.findMany({
    where: { kind: 'letter' },
    orderBy: { id: 'asc' },
    include: { letter: true },
  })
  return mails.map(({ commenterId, letter, createdAt }) => ({
    reader: commenterId!,
    entryIds: letter!.entryIds as number[],
    at: createdAt,
  }))
}
