import { attackWatch, type Seen } from '@/lib/spam/attack/watch'
import type { CommentForm } from './comment-form'
import { isFetched, type TokenState } from './form-token'
import { makeTicket, readTicket, WAIT_MS, type Ticket } from './proof/ticket'
import { isWorked, makeWork, type Work } from './proof/work'

/** What is asked of who writes while machines do, or too often: to calculate, or to wait. */
export type Ask = {
  because: 'attack' | 'limit'
  ticket: string
  /** Seconds until the ticket is good without the calculation. */
  seconds: number
  work: Work
}
export type Screened =
  | { admitted: true; proof: 'worked' | 'waited' | null; underAttack: boolean; replayed: 'again' | 'replayed' | null }
  | { admitted: false; ask: Ask }

export type Submission = {
  form: CommentForm
  /** What makes two submissions the same. */
  key: string
  token: TokenState
  networkHash: string
  /** So many comments within minutes are a surge. */
  surge: number
}

/** Looks whether a comment may come in or a proof is asked for first; what was typed is safe with whoever is asked. */
export async function screenSubmission(submission: Submission, now: Date): Promise<Screened> {
  const { form, key, surge } = submission
  const watch = attackWatch()
  const ticket = readTicket(form.ticket, key, now)
  if (ticket) {
    const proof = await proofOf(ticket, form.work, now)
    if (typeof proof === 'number') return { admitted: false, ask: await askWith(ticket, 'attack', proof, now) }
    const screened = watch.admitProven(seen(submission), now.getTime(), surge)
    if (screened.admitted) return { ...screened, proof }
  }
  const screened = watch.screen(seen(submission), now.getTime(), surge)
  return screened.admitted ? { ...screened, proof: null } : { admitted: false, ask: await ask(key, 'attack', now) }
}

/** What is asked of a submission from now on. */
export const ask = (key: string, because: Ask['because'], now: Date): Promise<Ask> =>
  askWith(makeTicket(key, now), because, WAIT_MS / 1_000, now)

async function askWith(ticket: Ticket, because: Ask['because'], seconds: number, now: Date): Promise<Ask> {
  const work = await makeWork(ticket.mark, attackWatch().hardness(now.getTime()))
  return { because, ticket: ticket.text, seconds, work }
}

/** How it was earned, or the seconds that are still to be waited. */
async function proofOf(ticket: Ticket, work: string, now: Date): Promise<'worked' | 'waited' | number> {
  const watch = attackWatch()
  if (await isWorked(work, ticket.mark)) {
    watch.noteWorked(now.getTime())
    return 'worked'
  }
  const left = ticket.madeAt + WAIT_MS - now.getTime()
  const waitMs = left > 0 ? left : watch.takeWaited(now.getTime())
  return waitMs === null ? 'waited' : Math.ceil(waitMs / 1_000)
}

const seen = ({ form, key, token, networkHash }: Submission): Seen => ({
  submission: key,
  network: networkHash,
  token: form.token,
  fetchedToken: isFetched(form.token),
  tokenIsGood: token === 'good',
  trap: form.website_confirm ? 'honeypot' : token === 'forged' ? 'token-forged' : null,
  text: form.body,
})
