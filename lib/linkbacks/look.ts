import { mayPass, type FetchError } from '@/lib/http/fetched'
import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { linkingPage, linkingPageAgain } from '@/lib/http/purpose'
import type { Found } from './found'
import { isOurHost } from './is-our-host'
import { isOutOfReach, noteReach } from './out-of-reach'
import type { Source } from './read-source'
import { readSourceAside } from './reader'
import { UnreadablePage } from './reading-thread'
import type { ToVerify } from './store'

/** What a look at a linking page saw: the link; that it is not there; or nothing that says so either way. */
export type Sight =
  | { kind: 'linked'; found: Found }
  | { kind: 'gone'; words: string }
  | { kind: 'unseen'; words: string; mayPass: boolean }

/**
 * Looks whether a page links to us.
 * @param targets the addresses of ours that it was reported to link to, the newest first
 * @param as itself, by our name, or as an ordinary browser does
 */
export async function look(
  { source, protocol, host }: ToVerify,
  targets: string[],
  as: 'itself' | 'browser',
  fetchPage: typeof guardedFetch,
  now: Date,
): Promise<Sight> {
  if (isOutOfReach(host, now)) return { kind: 'unseen', words: 'out of reach a moment ago', mayPass: true }
  const page = await fetchPage(source, as === 'itself' ? linkingPage : linkingPageAgain)
  noteReach(host, page, now)
  if (!page.ok) return unseen(page.error)
  const { url } = page.value
  // Anybody can redirect to us, and we do link to ourselves.
  if (isOurHost(new URL(url))) return { kind: 'gone', words: 'source-ours' }
  try {
    for (const target of targets) {
      const read = await readSourceAside(page.value, target, now)
      if (read.gone) return { kind: 'gone', words: 'status 410' }
      if (isLink(read, protocol)) return { kind: 'linked', found: { ...read, foundAt: url, target } }
    }
  } catch (error) {
    // That it takes us too long says nothing about the link.
    if (error instanceof UnreadablePage) return { kind: 'unseen', words: 'unreadable', mayPass: false }
    throw error
  }
  return { kind: 'gone', words: 'no-link' }
}

/** A page is gone when its server says so. One that turns us away may be as it was for everybody else. */
function unseen(error: FetchError): Sight {
  const words = error.kind === 'status' ? `status ${error.status}` : error.kind
  const isGone = error.kind === 'status' && (error.status === 404 || error.status === 410)
  return isGone ? { kind: 'gone', words } : { kind: 'unseen', words, mayPass: mayPass(error) }
}

/**
 * Pingback and trackback know links; a webmention may come from a picture, or from what is no page at all.
 * @see Webmention §3.2.2
 */
const isLink = ({ found }: Source, protocol: ToVerify['protocol']) =>
  protocol === 'webmention' ? found !== null : found === 'link'
