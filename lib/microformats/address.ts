import { parseUrl } from '@/lib/parse-url'

/** Beyond what browsers take. */
const MAX_LENGTH = 8_192

/** An address in full; what is none stays the text that it is. */
export function addressFrom(text: string, base: string): string {
  if (text.length > MAX_LENGTH) return ''
  return parseUrl(text, base)?.href ?? text
}

/** @see https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url */
export function baseOf(baseHref: string | undefined, pageUrl: string): string {
  const base = baseHref === undefined ? null : parseUrl(baseHref, pageUrl)
  return base && base.protocol !== 'data:' && base.protocol !== 'javascript:' ? base.href : pageUrl
}
