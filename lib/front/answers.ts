import { randomUUID } from 'node:crypto'
import { once } from '@/lib/once'

/**
 * Pages that answer one request: a refused form, a preview. A route handler leaves what the page shows here and names the
 * page in a header; the front server has it rendered and sends it with the handler's status.
 */
export const ANSWER_HEADER = 'x-afterword-answer'

/** A ticket is taken within the same request; more than this many at once are forgotten answers. */
const MOST = 1_000
const waiting = () => once('answers', () => new Map<string, unknown>())

export function answer(status: number, view: string, props: unknown, headers: Record<string, string> = {}): Response {
  const ticket = randomUUID()
  const tickets = waiting()
  tickets.set(ticket, props)
  if (tickets.size > MOST) tickets.delete(tickets.keys().next().value!)
  return new Response(null, { status, headers: { ...headers, [ANSWER_HEADER]: `/answers/${view}?ticket=${ticket}` } })
}

export function takeAnswer(ticket: string): unknown {
  const props = waiting().get(ticket)
  waiting().delete(ticket)
  return props
}
