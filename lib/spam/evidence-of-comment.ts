import { hostsIn, linksIn } from './block'
import type { Evidence } from './judge/features'

/** What a reader has written. */
export type Written = { name: string; url: string | null; body: string; html: string }

/** A comment as the judge takes it. The author's own address counts by its host: it is no link in the text. */
export function evidenceOfComment({ name, url, body, html }: Written, signs: string[]): Evidence {
  const links = linksIn(html)
  return { text: body, author: name, links, hosts: [...new Set(hostsIn(...links, url ?? ''))], signs }
}
