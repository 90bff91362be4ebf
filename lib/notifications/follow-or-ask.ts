import { siteOfMails, siteWords } from '@/lib/articles/site-words'
import type { Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { seal } from '@/lib/keys'
import { compose } from '@/lib/mail/compose'
import { mayMail } from '@/lib/mail/may-mail'
import { queueMail } from '@/lib/mail/queue-mail'
import { emailHash } from '@/lib/people/email-hash'
import { personOfAddress } from '@/lib/people/store'
import { subscriptionsUrl } from './mailed-links'

type Asked = {
  /** Of the mail that asks, which is capped. */
  kind: string
  address: string
  subject: string
  /** What somebody wants, in a sentence. */
  wish: string
  follow(this: void, tx: Tx, commenterId: number, confirmedAt: Date | null): Promise<void>
}

/**
 * An address is to be told of something. Who is known by it in this browser follows at once; any other address is asked by
 * mail, and nothing is sent to it before the button behind that link was pressed.
 */
export const followOrAsk = ({ kind, address, subject, wish, follow }: Asked, guestId: number | null, now: Date) =>
  write(async (tx): Promise<'followed' | 'asked'> => {
    const person = await personOfAddress(tx, emailHash(address), seal(address), now)
    if (person.id === guestId) {
      await follow(tx, person.id, now)
      return 'followed'
    }
    if (!(await mayMail(tx, address, kind, now))) return 'asked'
    await follow(tx, person.id, null)
    const words = siteWords().mail.follow
    const parts = {
      preheader: words.preheader,
      paragraphs: [wish, { link: subscriptionsUrl(person.id, now), label: words.link }, words.after],
    }
    const mail = compose(parts, siteOfMails())
    await queueMail(tx, { kind, to: address, commenterId: person.id, subject, ...mail, createdAt: now })
    return 'asked'
  })
