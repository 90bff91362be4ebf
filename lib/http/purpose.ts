/** Why something is fetched, and what may come back. */
export type Purpose = {
  /** For the User-Agent: who finds us in a log shall know why we came. */
  because: string
  types: string[]
  accept: string
  /** Decoded bytes, so that what is small on the wire cannot be huge here. */
  maxBytes: number
  /** What begins well is worth reading to the limit; of half a picture nobody has anything. */
  tooLong: 'cut' | 'refuse'
}

/**
 * A page that is said to link to us. The pingback specification's erratum of 2007 asks for a limit; 1 MiB is the one that
 * the Webmention recommendation names, and generous for a blog page.
 */
export const linkingPage: Purpose = {
  because: 'verifying a linkback',
  types: ['text/html', 'application/xhtml+xml', 'text/plain'],
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.5',
  maxBytes: 1_048_576,
  tooLong: 'cut',
}
