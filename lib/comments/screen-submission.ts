import { content } from '@/lib/articles/content'
import { db } from '@/lib/db/client'
import { attackWatch, type Seen } from '@/lib/spam/attack/watch'
import type { CommentForm } from './comment-form'
import { isFetched, markOf, tokenAge, type TokenState } from './form-token'
import { isKnownGuest } from './known-guest'
import { countGuest } from './limits'
import { makeTicket, readTicket, WAIT_MS, type Ticket } from './proof/ticket'
import { isWorked, makeWork, type Work } from './proof/work'
import { hasApprovedFrom } from './store'

/** What is asked of who writes while machines do, or too often: to calculate, or to wait. */
export type Ask = {
  because: 'attack' | 'limit'
  ticket: string
  /** Seconds until the ticket is good without the calculation. */
  seconds: number
  work: Work
}
/** Why somebody is not counted with everybody else: known here, or with a proof. */
type Proof = 'known' | 'worked' | 'waited' | null
export type Screened =
  | {
      admitted: true
      proof: Proof
      underAttack: boolean
      replayed: 'again' | 'replayed' | null
      brokeLimits: boolean
      /** It is kept out of the queue. */
      aside: boolean
    }
  | { admitted: false; ask: Ask }

export type Submission = {
  form: CommentForm
  /** What makes two submissions the same. */
  key: string
  token: TokenState
  networkHash: string
  addressHash: string
  /** Who the browser has proven to be, if anybody. */
  guestId: number | null
  /** So many comments within minutes are a surge. */
  surge: number
}

/** Looks whether a comment may come in or a proof is asked for first; what was typed is safe with whoever is asked. */
export async function screenSubmission(submission: Submission, now: Date): Promise<Screened> {
  const { form, key, surge, networkHash, guestId } = submission
  if ((await isKnownGuest(guestId, networkHash, now)) && (await countGuest(guestId!))) return KNOWN
  const watch = attackWatch()
  const sent = seen(submission, now)
  const ticket = readTicket(form.ticket, key, now)
  const proof = (await isWorkedAhead(submission, sent, now))
    ? 'worked'
    : ticket && (await proofOf(ticket, form.work, now))
  if (proof === 'worked') watch.noteWorked(now.getTime())
  if (typeof proof === 'number') return { admitted: false, ask: askWith(ticket!, 'attack', proof, now) }
  if (proof) {
    const screened = watch.admitProven(sent, now.getTime(), surge)
    if ('admitted' in screened) return { ...screened, proof }
    const seconds = Math.ceil(screened.waitMs / 1_000)
    return { admitted: false, ask: askWith(ticket ?? makeTicket(key, now), 'attack', seconds, now) }
  }
  const screened = watch.screen(sent, now.getTime(), surge)
  if (screened.admitted) return { ...screened, proof: null }
  if (screened.unlike && (await hasApprovedFrom(db(), networkHash))) {
    const neighbour = watch.admitNeighbour(sent, now.getTime())
    if (neighbour) return { ...neighbour, proof: null }
  }
  return { admitted: false, ask: ask(key, 'attack', now) }
}

const KNOWN: Screened = {
  admitted: true,
  proof: 'known',
  underAttack: false,
  replayed: null,
  brokeLimits: false,
  aside: false,
}

/** What is asked of a submission from now on. */
export const ask = (key: string, because: Ask['because'], now: Date): Ask =>
  askWith(makeTicket(key, now), because, WAIT_MS / 1_000, now)

function askWith(ticket: Ticket, because: Ask['because'], seconds: number, now: Date): Ask {
  const work = makeWork(ticket.mark, attackWatch().hardness(now.getTime()))
  return { because, ticket: ticket.text, seconds, work }
}

/** A script fetches what is to be calculated with the token, when somebody begins to write; it is good as long as a visit. */
const AHEAD_FOR_MS = 2 * 3_600_000

/** What is to be calculated with a fetched token, while machines write. */
export function workAhead(token: string, now: Date): { work?: Work } {
  const watch = attackWatch()
  if (!watch.isUnderAttack(now.getTime(), content().site.defence.surge)) return {}
  return { work: makeWork(markOf(token), watch.hardness(now.getTime())) }
}

/** Whether the calculation that came with a fetched token was done, for this comment alone. */
async function isWorkedAhead({ form, token }: Submission, sent: Seen, now: Date): Promise<boolean> {
  if (form.work === '' || token !== 'good' || !sent.fetchedToken || attackWatch().isUsed(sent)) return false
  return now.getTime() - sent.tokenMadeAt <= AHEAD_FOR_MS && isWorked(form.work, markOf(form.token))
}

/** How it was earned, or the seconds that are still to be waited. */
async function proofOf(ticket: Ticket, work: string, now: Date): Promise<'worked' | 'waited' | number> {
  if (await isWorked(work, ticket.mark)) return 'worked'
  const left = ticket.madeAt + WAIT_MS - now.getTime()
  return left > 0 ? Math.ceil(left / 1_000) : 'waited'
}

const seen = ({ form, key, token, networkHash, addressHash }: Submission, now: Date): Seen => ({
  submission: key,
  address: addressHash,
  network: networkHash,
  token: form.token,
  fetchedToken: isFetched(form.token),
  tokenIsGood: token === 'good',
  tokenMadeAt: token === 'good' ? now.getTime() - tokenAge(form.token, now).tokenAge : 0,
  trap: form.website_confirm ? 'honeypot' : token === 'forged' ? 'token-forged' : null,
  text: form.body,
})
