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

export const seeOther = (to: string, headers?: Record<string, string>): Answer => ({
  status: 303,
  headers: { Location: to, ...headers },
  body: '',
})

export function takeAnswer(ticket: string): unknown {
  const props = waiting().get(ticket)
  waiting().delete(ticket)
  return props
}

type Query = Record<string, string | string[] | undefined>

/** What stands in an address: what the front server writes there, and two fields to fill in. */
const IN_ADDRESS = ['entry', 'of', 'limit', 'path', 'source', 'target']

/**
 * What a page under /answers shows: what was left under its ticket. A stranger's query comes here as well, behind what
 * the front server wrote; whatever the page would say in the site's own voice is not taken from it.
 */
export function propsOf({ ticket, ...query }: Query): object {
  if (ticket !== undefined) return (takeAnswer(String(ticket)) as object | undefined) ?? {}
  const first = IN_ADDRESS.map((name) => [name, [query[name]].flat()[0]] as const)
  return Object.fromEntries(first.filter(([, value]) => value !== undefined))
}
