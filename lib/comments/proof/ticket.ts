import { randomBytes } from 'node:crypto'
import { keyedHash, sameText } from '@/lib/keys'

/** Who waits so long before sending again is let in without a calculation. */
export const WAIT_MS = 40_000
const GOOD_FOR_MS = 3_600_000

export type Ticket = { text: string; mark: string; madeAt: number }

/**
 * Says when somebody was asked to wait with what: signed, and good for exactly those words.
 * @param what names the submission
 */
export function makeTicket(what: string, now: Date): Ticket {
  return ticketOf(what, now.getTime().toString(36), randomBytes(12).toString('base64url'))
}

/** The ticket that stands in a form; null when it is none of ours, for other words, or too old. */
export function readTicket(text: string, what: string, now: Date): Ticket | null {
  if (text === '') return null
  const [made = '', mark = ''] = text.split('.')
  const ticket = ticketOf(what, made, mark)
  if (!sameText(text, ticket.text)) return null
  return now.getTime() - ticket.madeAt <= GOOD_FOR_MS ? ticket : null
}

const ticketOf = (what: string, made: string, mark: string): Ticket => ({
  text: [made, mark, keyedHash('token', 'ticket', made, mark, what)].join('.'),
  mark,
  madeAt: parseInt(made, 36),
})
