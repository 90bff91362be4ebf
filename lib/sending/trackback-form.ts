import { shorten } from '@/lib/linkbacks/plain-text'
import { elements, parseXml, textOf } from '@/lib/linkbacks/xml'
import { saidInWords } from './in-words'

/** What a trackback says of our page. */
export type TrackbackPage = { title: string; excerpt: string; siteTitle: string }

/** As WordPress cuts it, for databases that were made for that. */
const EXCERPT_LENGTH = 252

/** @see https://archive.cweiske.de/trackback/trackback-1.2.html */
export const trackbackForm = (url: string, { title, excerpt, siteTitle }: TrackbackPage) =>
  String(new URLSearchParams({ title, url, blog_name: siteTitle, excerpt: shorten(excerpt, EXCERPT_LENGTH) }))

/** `<response>` with `<error>`, 0 for good and 1 with a `<message>`; null is no answer of a trackback server. */
export function readTrackbackAnswer(body: string): { error: boolean; message: string } | null {
  const root = parseXml(body)
  const [response] = root.ok ? elements([root.value], 'response') : []
  const [error] = response ? elements(response, 'error') : []
  const code = error && textOf(error)?.trim()
  if (!response || !code) return null
  const [message] = elements(response, 'message')
  return { error: Number(code) !== 0, message: saidInWords((message && textOf(message)) ?? '') }
}
