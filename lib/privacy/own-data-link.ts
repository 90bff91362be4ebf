import { z } from 'zod'
import { siteOfMails, siteWords } from '@/lib/articles/site-words'
import { db, transaction } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { keyedHash, unseal } from '@/lib/keys'
import { makeLinkToken, readLinkToken, type LinkFault } from '@/lib/link-token'
import { compose } from '@/lib/mail/compose'
import { mayMail } from '@/lib/mail/may-mail'
import { queueMail } from '@/lib/mail/queue-mail'
import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'
import { err, ok, type Result } from '@/lib/result'
import { findByAddress, findCommenter } from './store'

const PURPOSE = 'my-data'
const VALID_MS = 24 * 3_600_000

/** By network, whatever address is typed. */
const limit = () => once('own-data-limit', () => new RateLimit([{ points: 5, duration: 600 }]))

export type AskError = 'no-address' | 'too-many'

/**
 * Mails a link to their own data to whoever has this address. The answer is the same whether anything is known of it or
 * not; the mail goes to the address as it was given with a comment.
 */
export async function askForOwnData(typed: string, networkHash: string, now: Date): Promise<Result<null, AskError>> {
  const address = z.email().max(254).safeParse(typed.trim())
  if (!address.success) return err('no-address')
  if ((await limit().count(networkHash)) !== null) return err('too-many')
  await transaction(async (tx) => {
    const known = await findByAddress(tx, keyedHash('addressHash', 'email', address.data.toLowerCase()))
    if (!known) return
    const to = unseal(known.emailSealed)
    if (!(await mayMail(tx, to, PURPOSE, now))) return
    const link = `${settings().siteUrl}${ownDataPath(known.id, now)}`
    await queueMail(tx, { kind: PURPOSE, to, commenterId: known.id, createdAt: now, ...mailWith(link) })
  })
  return ok(null)
}

const ownDataPath = (commenterId: number, now: Date) =>
  `/subscriptions/my-data/${makeLinkToken(PURPOSE, String(commenterId), new Date(now.getTime() + VALID_MS))}`

function mailWith(link: string) {
  const site = siteOfMails()
  const words = siteWords().mail.ownData
  const paragraphs = [words.asked(site.title), { link, label: words.link }, words.after]
  return { subject: words.subject(site.title), ...compose({ preheader: words.preheader, paragraphs }, site) }
}

export type LinkTrouble = LinkFault | 'used'

/** Whose data a link opens; once they are removed it opens nothing. */
export async function readOwnDataLink(token: string, now: Date): Promise<Result<{ commenterId: number }, LinkTrouble>> {
  const read = readLinkToken(PURPOSE, token, now)
  if (!read.ok) return err(read.why)
  const commenterId = Number(read.subject)
  return (await findCommenter(db(), commenterId)) ? ok({ commenterId }) : err('used')
}
