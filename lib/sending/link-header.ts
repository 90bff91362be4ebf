export type HeaderLink = {
  href: string
  /** In small letters. */
  rel: string[]
  /** What the link is about, if not the page that it came with. */
  anchor?: string
}

/**
 * The links of Link headers in their order. Read from left to right in one pass; what is not well formed is skipped as far
 * as the next comma.
 * @see https://www.rfc-editor.org/rfc/rfc8288#appendix-B.2
 */
export function readLinkHeaders(header: string | string[] | undefined): HeaderLink[] {
  return [header ?? []].flat().flatMap(readLinkHeader)
}

/** Sticky, so that each goes on where the one before has ended. */
const TARGET = /[\s,]*<([^>]*)>/y
const PARAMETER = /\s*;\s*([^\s=;,"]*)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;,"]*)))?/y
const TO_NEXT = /(?:[^,"]|"(?:[^"\\]|\\.)*(?:"|$))*/y

function readLinkHeader(text: string): HeaderLink[] {
  const links: HeaderLink[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }
  while (at < text.length) {
    const target = take(TARGET)
    if (target) {
      const parameters = new Map<string, string>()
      for (let next = take(PARAMETER); next; next = take(PARAMETER)) {
        const name = next[1]!.toLowerCase()
        // The first of a name counts.
        if (!parameters.has(name)) parameters.set(name, next[2]?.replace(/\\(.)/g, '$1') ?? next[3] ?? '')
      }
      const rel = (parameters.get('rel') ?? '').toLowerCase().split(/\s+/)
      const anchor = parameters.get('anchor')
      links.push({ href: target[1]!.trim(), rel, ...(anchor !== undefined && { anchor }) })
    }
    take(TO_NEXT)
    at += 1
  }
  return links
}
