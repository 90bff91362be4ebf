import { parseUrl } from '@/lib/parse-url'

/** Where somebody wanted to go before they had to sign in: a page of the admin, and nothing else. */
export function wayIn(asked: unknown): string {
  const url = typeof asked === 'string' ? parseUrl(asked, 'http://desk') : null
  const isOurs = url?.origin === 'http://desk' && /^\/admin(?:\/|$)/.test(url.pathname)
  if (!isOurs || url.pathname.startsWith('/admin/sign-in')) return '/admin'
  url.searchParams.delete('_rsc')
  return url.pathname + url.search
}
