import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { linkingPage } from '@/lib/http/purpose'
import { db } from '@/lib/db/client'
import { parseUrl } from '@/lib/parse-url'
import { webAddress } from '@/lib/web-address'
import { hostOf } from './host-of'
import { readPage } from './html-page'
import { isLinkedByUs } from './store'

/**
 * The host that speaks for a stranger: a page on a site that we link to ourselves, which links to the stranger's, and not
 * with nofollow. It is a good sign for the moderator and never a demand, since few senders know of it.
 * @see https://indieweb.org/Vouch
 */
export async function vouchedBy(vouch: string, host: string, fetchPage: typeof guardedFetch): Promise<string | null> {
  const url = webAddress(vouch)
  if (!url || hostOf(url.href) === host || !(await isLinkedByUs(db(), hostOf(url.href)))) return null
  const page = await fetchPage(url.href, linkingPage)
  if (!page.ok || hostOf(page.value.url) !== hostOf(url.href)) return null
  const speaks = readPage(page.value.body).links.some(({ href, rel }) => {
    const to = parseUrl(href, page.value.url)
    return to !== null && !rel.includes('nofollow') && /^https?:$/.test(to.protocol) && hostOf(to.href) === host
  })
  return speaks ? hostOf(url.href) : null
}
