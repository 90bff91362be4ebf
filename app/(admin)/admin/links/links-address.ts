import { z } from 'zod'
import { parseUrl } from '@/lib/parse-url'
import { SENT_STATES } from '@/lib/sending/desk'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const host = z.string().trim().toLowerCase().max(255)

const schema = z.object({
  state: z.enum(SENT_STATES).nullable().catch(null),
  host: host.catch(''),
  after: number.nullable().catch(null),
  /** What became of the last press of a button. */
  news: z.enum(['sending', 'not-sent', 'silenced', 'heard']).nullable().catch(null),
  about: host.catch(''),
})

export type LinksAddress = z.infer<typeof schema>

export const readLinksAddress = (params: Record<string, string | string[] | undefined>): LinksAddress =>
  schema.parse(params)

/** The list's address with some of it changed; a new choice begins at its first page, and news are for once. */
export function linksHref(address: LinksAddress, change: Partial<LinksAddress> = {}): string {
  const { state, host, after, news, about } = { ...address, after: null, news: null, about: '', ...change }
  const params = new URLSearchParams()
  if (state) params.set('state', state)
  if (host) params.set('host', host)
  if (after) params.set('after', String(after))
  if (news) params.set('news', news)
  if (about) params.set('about', about)
  return params.size ? `/admin/links?${params}` : '/admin/links'
}

/** The way back to the list that a form was sent from, whatever else stands in the field. */
export function wayBackToLinks(
  from: FormDataEntryValue | null,
  news: Pick<LinksAddress, 'news'> & Partial<LinksAddress>,
) {
  const url = typeof from === 'string' ? parseUrl(from, 'http://desk') : null
  const address = readLinksAddress(url ? Object.fromEntries(url.searchParams) : {})
  return linksHref(address, { after: address.after, ...news })
}
