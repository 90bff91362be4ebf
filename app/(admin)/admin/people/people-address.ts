import { z } from 'zod'
import type { PeopleQuery } from '@/lib/people/desk/read-people'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

const schema = z.object({
  q: z.string().max(300).catch(''),
  is: z.enum(['proven', 'trusted', 'blocked']).nullable().catch(null),
  after: number.nullable().catch(null),
})
export type PeopleAddress = z.infer<typeof schema>
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

export const readPeopleAddress = (params: Record<string, string | string[] | undefined>): PeopleAddress =>
  schema.parse(params)

export const queryOf = ({ q, is, after }: PeopleAddress): PeopleQuery => ({ text: q, is, after })

/** The list's address with some of it changed; a new choice begins at its first page. */
export function peopleHref(address: PeopleAddress, change: Partial<PeopleAddress> = {}): string {
  const { q, is, after } = { ...address, after: null, ...change }
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  if (is) params.set('is', is)
  if (after) params.set('after', String(after))
  return params.size ? `/admin/people?${params}` : '/admin/people'
}
