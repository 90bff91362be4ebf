import MailComposer from 'nodemailer/lib/mail-composer'
import { settings } from '@/lib/env'
import { keyedHash } from '@/lib/keys'

export type Letter = {
  id: number
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  createdAt: Date
}

/**
 * An address as every mail server understands it, and none in two ways: no quotes, comments, lists, or letters that look
 * like others.
 */
const PLAIN_ADDRESS = /^[!-~]+@[!-~]+$/
const DOUBTFUL_SIGNS = /[<>()[\],;:\\"]|@.*@/
export const isPlainAddress = (text: string) => PLAIN_ADDRESS.test(text) && !DOUBTFUL_SIGNS.test(text)

/** The bytes of a mail. Addresses go in as addresses, never as text that is to be taken apart. */
export function messageOf(letter: Letter, siteTitle: string): Promise<Buffer> {
  const { mailFrom } = settings()
  const { to, subject, text, html, headers, createdAt } = letter
  return new MailComposer({
    from: { name: mailFrom.name || siteTitle, address: mailFrom.address },
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
    messageId: messageIdOf(letter),
    date: createdAt,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** The same each time that a mail is tried, so that who gets it twice can see that it is one. */
const messageIdOf = ({ id, createdAt }: Letter) =>
  `<${keyedHash('token', 'mail', String(id), createdAt.toISOString())}@${new URL(settings().siteUrl).hostname}>`
