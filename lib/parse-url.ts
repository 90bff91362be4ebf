/** The URL of a text, or null if it is none. (`URL.parse` is younger than the oldest Node that we run on.) */
export function parseUrl(text: string, base?: string | URL): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

/** A part of a path as it was meant; one with a mistake in it, as it is written. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** An address without the slashes at its end, which lead to the same place. */
export const withoutSlash = (path: string) => (path.length > 1 ? path.replace(/\/+$/, '') || '/' : path)
