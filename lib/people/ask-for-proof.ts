import { siteOfMails, siteWords } from '@/lib/articles/site-words'
import type { Tx } from '@/lib/db/client'
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
  const site = siteOfMails()
  const mail = compose(wordsOf(person.id, about, now), site)
  const subject = siteWords().mail.proof.subject(site.title)
  await queueMail(tx, { kind: KIND, to, commenterId: person.id, subject, ...mail, createdAt: now })
}

/** Who never pressed a link is asked three times at most; the real owner of a proven address hears of each day's misuse. */
async function mayAskAgain(tx: Tx, { id, provenAt }: Person, to: string, now: Date): Promise<boolean> {
  if (provenAt === null) return mayMail(tx, to, KIND, now)
  const last = await lastMailTo(tx, id, KIND)
  return last === null || now.getTime() - last.createdAt.getTime() >= DAY_MS
}

function wordsOf(commenterId: number, { commentId, title }: About, now: Date) {
  const words = siteWords().mail.proof
  return {
    preheader: words.preheader,
    paragraphs: [
      words.about(title),
      { link: confirmLink({ commenterId, commentId }, now), label: words.link },
      words.after,
    ],
    footer: [words.ifNot],
  }
}
