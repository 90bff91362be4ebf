import { parseUrl } from '@/lib/parse-url'

/**
 * What the relative addresses of a page are resolved against.
 * @see https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url
 */
export function baseOf(baseHref: string | undefined, pageUrl: string): string {
  const base = baseHref === undefined ? null : parseUrl(baseHref, pageUrl)
  return base && base.protocol !== 'data:' && base.protocol !== 'javascript:' ? base.href : pageUrl
}
