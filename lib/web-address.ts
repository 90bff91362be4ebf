import { parseUrl } from './parse-url'

/** What databases can keep in an index, and what browsers and people can handle. */
const MAX_LENGTH = 2_000

/** An address as the web has them: http or https, without user and password. */
export function webAddress(text: string): URL | null {
  const url = text.length <= MAX_LENGTH ? parseUrl(text) : null
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null
}

/** The same in its one form, of what may be none. */
export const webUrl = (text: string | null | undefined): string | null =>
  text ? (webAddress(text)?.href ?? null) : null
