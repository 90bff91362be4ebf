import { content } from '@/lib/articles/content'
import type { Tx } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { compose } from '@/lib/mail/compose'
import { mayMail } from '@/lib/mail/may-mail'
import { queueMail } from '@/lib/mail/queue-mail'
import { confirmLink } from './confirm-link'
import { lastMailTo, type Person } from './store'

const KIND = 'confirm'
const DAY_MS = 86_400_000
type About = { commentId: number; title: string }

/**
 * Mails a link to an address that was typed. The form must not be one to write to strangers with: the mail has nothing in
 * it that its sender chose, and there are few of them.
 */
export async function askForProof(tx: Tx, person: Person, to: string, about: About, now: Date) {
  if (person.silentAt || !(await mayAskAgain(tx, person, to, now))) return
  const { title } = content().site
  const { siteUrl } = settings()
  const mail = compose({ preheader: ASKED, ...wordsOf(person.id, about, now) }, { title, url: siteUrl })
  const subject = `Was it you who wrote on ${title}?`
  await queueMail(tx, { kind: KIND, to, commenterId: person.id, subject, ...mail, createdAt: now })
}

/** Who never pressed a link is asked three times at most; the real owner of a proven address hears of each day's misuse. */
async function mayAskAgain(tx: Tx, { id, provenAt }: Person, to: string, now: Date): Promise<boolean> {
  if (provenAt === null) return mayMail(tx, to, KIND, now)
  const last = await lastMailTo(tx, id, KIND)
  return last === null || now.getTime() - last.createdAt.getTime() >= DAY_MS
}

const ASKED = 'Somebody, probably you, wrote a comment and gave this address.'

const wordsOf = (commenterId: number, { commentId, title }: About, now: Date) => ({
  paragraphs: [
    `Somebody, probably you, wrote a comment under “${title}” and gave this e-mail address.`,
    { link: confirmLink({ commenterId, commentId }, now), label: 'See the comment, and say that it is yours' },
    'You are asked once more before anything happens. Then this address counts as yours in that browser: nobody else can use it to pass for you. The link works for seven days.',
  ],
  footer: [
    'If it was not you, you need not do anything: nobody has learned anything about you. The same link also lets you say that we should never write to you again.',
  ],
})
