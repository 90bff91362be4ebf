import { parseUrl } from '@/lib/parse-url'

/** Beyond what browsers take. */
const MAX_LENGTH = 8_192

/** An address in full; what is none stays the text that it is. */
export function addressFrom(text: string, base: string): string {
  if (text.length > MAX_LENGTH) return ''
  return parseUrl(text, base)?.href ?? text
}
