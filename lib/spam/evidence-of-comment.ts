import { hostsIn, linksIn } from './block'
import type { KeptEvidence } from './evidence'

/** What a reader has written. */
export type Written = { name: string; url: string | null; body: string; html: string }

/** A comment as the judge takes it. The author's own address is no link in the text. */
export function evidenceOfComment({ name, url, body, html }: Written, signs: string[]): KeptEvidence {
  const links = linksIn(html)
  const hosts = [...new Set(hostsIn(...links, url ?? ''))]
  return { text: body, author: name, links, hosts, signs, ...(url && { authorLink: url }) }
}
