import { content, entryAt } from '@/lib/articles/content'
import { entriesFeed, type HtmlOf } from './entries-feed'
import type { Feed } from './feed'
import { listingAt } from './listings'
import { responsesFeed, siteResponsesFeed } from './responses-feed'

/** Where the responses to an entry, or to all of them, are followed. */
const RESPONSES = /^(.*)\/comments$/

/**
 * The feed that is followed at an address, given without the name of a format.
 * @throws for an address that nothing can be followed at: the route table asks only for what is there
 */
export async function readFeed(path: string, htmlOf: HtmlOf, now: Date): Promise<Feed> {
  const of = RESPONSES.exec(path)?.[1]
  if (of === '') return siteResponsesFeed(now)
  if (of) return responsesFeed(entryAt(of)!)
  return entriesFeed(path, listingAt(path, content(), now)!, htmlOf)
}
