import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { write } from '@/lib/documents/write'
import { settings } from '@/lib/env'
import { seal } from '@/lib/keys'
import { compose } from '@/lib/mail/compose'
import { mayMail } from '@/lib/mail/may-mail'
import { queueMail } from '@/lib/mail/queue-mail'
import { emailHash } from '@/lib/people/email-hash'
import { personOfAddress } from '@/lib/people/store'
import { subscriptionsUrl } from './mailed-links'
import { followEntry } from './store'

const KIND = 'follow'

/**
 * An address is to be told of everything under an entry. Who is known by it in this browser follows at once; any other
 * address is asked by mail, and nothing is sent to it before the button behind that link was pressed.
 */
export const followConversation = (address: string, guestId: number | null, { id, title }: Entry, now: Date) =>
  write(async (tx): Promise<'followed' | 'asked'> => {
    const person = await personOfAddress(tx, emailHash(address), seal(address), now)
    if (person.id === guestId) {
      await followEntry(tx, person.id, id, now, now)
      return 'followed'
    }
    if (!(await mayMail(tx, address, KIND, now))) return 'asked'
    await followEntry(tx, person.id, id, now, null)
    const site = content().site.title
    const parts = {
      preheader: 'Nothing is sent before you have said yes.',
      paragraphs: [
        `Somebody, most likely you, wants this address to be told of new comments under “${title}”.`,
        { link: subscriptionsUrl(person.id, now), label: 'See it, and say yes or no' },
        'If it was not you, you need do nothing: nothing more is sent.',
      ],
    }
    await queueMail(tx, {
      kind: KIND,
      to: address,
      commenterId: person.id,
      subject: `Follow “${title}”?`,
      ...compose(parts, { title: site, url: settings().siteUrl }),
      createdAt: now,
    })
    return 'asked'
  })
