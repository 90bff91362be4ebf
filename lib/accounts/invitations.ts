import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { keyedHash } from '@/lib/keys'
import { compose } from '@/lib/mail/compose'
import { queueMail } from '@/lib/mail/queue-mail'
import { err, ok, type Result } from '@/lib/result'
import { hashPassword } from './password'
import { MIN_PASSWORD_LENGTH } from './password-rule'
import {
  findInvitation,
  findUserByEmail,
  insertInvitation,
  insertUser,
  revokeInvitation,
  revokeInvitationsTo,
  setAccepted,
  waitingInvitations,
  type Role,
} from './store'

const DAY_MS = 86_400_000
const VALID_DAYS = 7
const TOKEN_BYTES = 24
const TOKEN_LENGTH = (TOKEN_BYTES / 3) * 4

export type Offer = { email: string; role: Role; authorSlug: string | null }
export type InviteError = 'no-address' | 'no-author' | 'taken' | 'closed'

const address = z.string().trim().toLowerCase().pipe(z.email().max(254))

/**
 * Offers a place at the desk by a mailed link, which is good once and for seven days; an older offer to the same address
 * ends. The link is also returned, to be handed over where no mail arrives.
 */
export async function invite(
  offer: Offer,
  by: { id: number; name: string },
  site: { title: string; url: string },
  now: Date,
): Promise<Result<{ link: string }, InviteError>> {
  const typed = address.safeParse(offer.email)
  if (!typed.success) return err('no-address')
  if (offer.role === 'author' && offer.authorSlug === null) return err('no-author')
  const email = typed.data
  return transaction(async (tx) => {
    const user = await findUserByEmail(tx, email)
    if (user) return err(user.closedAt === null ? 'taken' : 'closed')
    await revokeInvitationsTo(tx, email, now)
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const link = `${site.url}/admin/invitation/${token}`
    const expiresAt = new Date(now.getTime() + VALID_DAYS * DAY_MS)
    const row = { ...offer, email, tokenHash: hashOf(token), userId: by.id, createdAt: now, expiresAt }
    await insertInvitation(tx, row)
    await queueMail(tx, {
      kind: 'invitation',
      to: email,
      createdAt: now,
      ...invitationMail(offer, by.name, link, site),
    })
    return ok({ link })
  })
}

const WORK: Record<Role, (title: string) => string> = {
  owner: (title) => `run ${title} with them, and look after its conversations`,
  moderator: (title) => `look after the conversations of ${title}`,
  author: (title) => `look after the conversations under your articles at ${title}`,
}

function invitationMail({ role }: Offer, by: string, link: string, site: { title: string; url: string }) {
  const paragraphs = [
    `${by} invites you to ${WORK[role](site.title)}.`,
    { link, label: 'Choose a name and a password' },
    `The link is good once, and for ${VALID_DAYS} days. If you do not know what this is about, leave it alone: nothing happens then.`,
  ]
  return {
    subject: `${by} invites you to the desk of ${site.title}`,
    ...compose({ preheader: 'Choose a name and a password to take your place.', paragraphs }, site),
  }
}

export type Invitation = Awaited<ReturnType<typeof waitingInvitations>>[number]

/** Those that can still be accepted. */
export const openInvitations = (now: Date) => waitingInvitations(db(), now)

export const withdrawInvitation = (id: number, now: Date) => revokeInvitation(db(), id, now)

/** Why a link leads to no invitation. */
export type InvitationTrouble = 'cut-off' | 'foreign' | 'expired' | 'used' | 'revoked'

/** What a link offers. It is looked at as often as one likes, and used once. */
export async function readInvitation(
  token: string,
  now: Date,
): Promise<Result<Offer & { id: number }, InvitationTrouble>> {
  if (token.length < TOKEN_LENGTH) return err('cut-off')
  const found = await findInvitation(db(), hashOf(token))
  if (!found) return err('foreign')
  if (found.acceptedAt) return err('used')
  if (found.revokedAt) return err('revoked')
  if (found.expiresAt <= now) return err('expired')
  const { id, email, role, authorSlug } = found
  return ok({ id, email, role, authorSlug })
}

export type AcceptError = InvitationTrouble | 'name' | 'short' | 'taken'

/** Makes the account that was offered; of two who use the link at once, one does. */
export async function acceptInvitation(
  token: string,
  name: string,
  password: string,
  now: Date,
): Promise<Result<{ email: string }, AcceptError>> {
  const offer = await readInvitation(token, now)
  if (!offer.ok) return offer
  const called = name.trim()
  if (called === '' || called.length > 80) return err('name')
  if (password.length < MIN_PASSWORD_LENGTH) return err('short')
  const passwordHash = await hashPassword(password)
  const { id, email, role, authorSlug } = offer.value
  try {
    return await transaction(async (tx) => {
      if (!(await setAccepted(tx, id, now))) return err('used')
      await insertUser(tx, { email, name: called, passwordHash, role, authorSlug, createdAt: now })
      return ok({ email })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return err('taken')
    throw error
  }
}

const hashOf = (token: string) => keyedHash('token', 'invitation', token)
