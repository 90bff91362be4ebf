import { randomUUID } from 'node:crypto'
import { once } from '@/lib/once'

/** What goes out after a stranger has sent something: a page under /answers, a way on, or a body as it is. */
export type Answer = {
  status: number
  headers?: Record<string, string>
} & ({ page: string } | { body: string })

/** A ticket is taken within the same request; more than this many at once are forgotten answers. */
const MOST = 1_000
const waiting = () => once('answers', () => new Map<string, unknown>())

/**
 * A page that answers one request: a refused form, a preview. What it shows is left here under a ticket, and the page,
 * which Next renders, takes it.
 */
export function answer(status: number, view: string, props: unknown, headers?: Record<string, string>): Answer {
  const ticket = randomUUID()
  const tickets = waiting()
  tickets.set(ticket, props)
  if (tickets.size > MOST) tickets.delete(tickets.keys().next().value!)
  return { status, page: `/answers/${view}?ticket=${ticket}`, ...(headers && { headers }) }
}

export const seeOther = (to: string): Answer => ({ status: 303, headers: { Location: to }, body: '' })

export function takeAnswer(ticket: string): unknown {
  const props = waiting().get(ticket)
  waiting().delete(ticket)
  return props
}
