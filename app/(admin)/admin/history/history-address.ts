import { z } from 'zod'
import { momentInZone } from '@/lib/articles/moment-in-zone'
import type { HistorySearch, Place } from '@/lib/moderation/history/store'
import type { Scope } from '@/lib/moderation/scope'
import { RULE_NAMES } from '@/lib/moderation/in-words'
import { STATES } from '@/lib/moderation/response'

const DAY_MS = 86_400_000
const typed = z.coerce.number().pipe(z.number().int().min(1).max(2_147_483_647))
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
const who = z
  .string()
  .regex(/^(?:person:\d{1,9}|rule:.{1,40})$/)
  .refine((text) => text.startsWith('person:') || RULE_NAMES.includes(text.slice(5)))

/** What somebody wrote into the address and does not fit is as if it were not there. */
const schema = z.object({
  who: who.nullable().catch(null),
  from: z
    .enum([...STATES, 'new'])
    .nullable()
    .catch(null),
  to: z.enum(STATES).nullable().catch(null),
  entry: typed.nullable().catch(null),
  number: typed.nullable().catch(null),
  since: day.nullable().catch(null),
  until: day.nullable().catch(null),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .transform((text) => text.split('-').map(Number))
    .transform(([ms, id]): Place => ({ createdAt: new Date(ms!), id: id! }))
    .nullable()
    .catch(null),
  done: typed.nullable().catch(null),
  failed: z.enum(['came-in', 'taken-back', 'too-old', 'decided-since', 'withdrawn', 'gone']).nullable().catch(null),
})

export type HistoryAddress = z.infer<typeof schema>

export const readHistoryAddress = (params: Record<string, string | string[] | undefined>): HistoryAddress =>
  schema.parse(params)

export function historySearch(address: HistoryAddress, scope: Scope, timeZone: string): HistorySearch {
  const { who, from, to, entry, number, since, until, after } = address
  return {
    ...{ from, to, after, commentId: number, entryId: entry, scope },
    userId: who?.startsWith('person:') ? Number(who.slice(7)) : null,
    rule: who?.startsWith('rule:') ? who.slice(5) : null,
    since: since === null ? null : momentInZone(since, timeZone),
    // To the end of that day.
    until: until === null ? null : momentInZone(dayAfter(until), timeZone),
  }
}

const dayAfter = (text: string) => new Date(Date.parse(text) + DAY_MS).toISOString().slice(0, 10)

const FILTERS = ['who', 'from', 'to', 'entry', 'number', 'since', 'until'] as const

export const isNarrowed = (address: HistoryAddress) => FILTERS.some((name) => address[name] !== null)

/** The history's address, further back when a place is given. */
export function historyHref(address: HistoryAddress, after: Place | null = null): string {
  const params = new URLSearchParams()
  for (const name of FILTERS) if (address[name] !== null) params.set(name, String(address[name]))
  if (after) params.set('after', `${after.createdAt.getTime()}-${after.id}`)
  return params.size ? `/admin/history?${params}` : '/admin/history'
}
