/** The URL of a text, or null if it is none. (`URL.parse` is younger than the oldest Node that we run on.) */
export function parseUrl(text: string, base?: string | URL): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}
