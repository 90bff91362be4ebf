import { mayPass, type FetchError } from '@/lib/http/fetched'
import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { linkingPage, linkingPageAgain } from '@/lib/http/purpose'
import { hostOf } from './host-of'
import { isOurHost } from './is-our-host'
import { readSource, type Source } from './read-source'
import { isOutOfReach, noteReach } from './out-of-reach'
import type { ToVerify } from './store'

export type Found = Source & { /** Where the page was in the end. */ foundAt: string }

/** What a look at a linking page saw: the link; that it is not there; or nothing that says so either way. */
export type Sight = { kind: 'linked'; found: Found } | { kind: 'gone' | 'unseen'; words: string }

/**
 * Looks whether a page links to us.
 * @param as itself, by our name, or as an ordinary browser does
 */
export async function look(
  { source, target, protocol, host }: ToVerify,
  as: 'itself' | 'browser',
  fetchPage: typeof guardedFetch,
  now: Date,
): Promise<Sight> {
  if (isOutOfReach(host, now)) return { kind: 'unseen', words: 'out of reach a moment ago' }
  const page = await fetchPage(source, as === 'itself' ? linkingPage : linkingPageAgain)
  noteReach(host, page, now)
  if (!page.ok) return { kind: mayPass(page.error) ? 'unseen' : 'gone', words: wordsFor(page.error) }
  const { url } = page.value
  // Anybody can redirect to us, and we do link to ourselves.
  if (isOurHost(new URL(url))) return { kind: 'gone', words: 'source-ours' }
  const read = readSource(page.value, target)
  if (read.gone) return { kind: 'gone', words: 'status 410' }
  return isLink(read, protocol)
    ? { kind: 'linked', found: { ...read, foundAt: url } }
    : { kind: 'gone', words: 'no-link' }
}

/**
 * Pingback and trackback know links; a webmention may come from a picture, or from what is no page at all.
 * @see Webmention §3.2.2
 */
const isLink = ({ found }: Source, protocol: ToVerify['protocol']) =>
  protocol === 'webmention' ? found !== null : found === 'link'

const wordsFor = (error: FetchError) => (error.kind === 'status' ? `status ${error.status}` : error.kind)

/** The host that a page was found at in the end, and the one that was named. */
export const hostsOf = ({ host }: ToVerify, { foundAt }: Found) => [...new Set([host, hostOf(foundAt)])]
