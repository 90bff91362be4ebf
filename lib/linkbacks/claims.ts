import { z } from 'zod'
import { readPage } from './html-page'
import { plainText, shorten } from './plain-text'

const words = (max: number) =>
  z
    .string()
    // WordPress escapes them as for a page, and others send a piece of one.
    .transform((text) => shorten(plainText(readPage(text).text), max) || undefined)
    .optional()

/**
 * What a trackback says of its page. Anybody can send one in the name of any page, so it only fills what the page itself
 * leaves open; lengths as WordPress cuts them.
 */
export const claimsSchema = z.object({ title: words(250), excerpt: words(252), blogName: words(100) })
export type Claims = z.infer<typeof claimsSchema>

type Told = { title: string | null; siteName: string; excerpt: string; foundAt: string }

/** What a page says of itself, filled up with what was claimed of it. */
export function withClaims<T extends Told>(page: T, claimed: unknown): T {
  const { title, excerpt, blogName } = claimsSchema.catch({}).parse(claimed ?? {})
  const isNamed = page.siteName !== new URL(page.foundAt).hostname
  return {
    ...page,
    title: page.title ?? title ?? null,
    excerpt: page.excerpt || (excerpt ?? ''),
    siteName: isNamed ? page.siteName : (blogName ?? page.siteName),
  }
}
