import { parseUrl } from '@/lib/parse-url'

/**
 * An address by which pages are told apart where people write them by hand: a slash at the end and a fragment make no
 * other page. That a link is exact is verified elsewhere (read-source.ts).
 */
export function pageKey(address: string): string | null {
  const url = parseUrl(address)
  if (!url) return null
  url.hash = ''
  if (url.pathname.endsWith('/')) url.pathname = url.pathname.slice(0, -1)
  return url.href
}

export const isSamePage = (one: string, other: string) => pageKey(one) !== null && pageKey(one) === pageKey(other)
