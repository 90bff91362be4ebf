import type { Site } from '@/lib/site'
import { AI_CRAWLERS } from './ai-crawlers'

/** What is of no use in a search engine; drafts and the admin's contents are not reachable anyway. */
const NOT_FOR_CRAWLERS = ['/admin', '/api/', '/comments/', '/*/comments?', '/go/', '/search']

/** The rules of a crawler's own name go before those for all (RFC 9309 §2.2.1), so that the second group need not be open. */
export function robots(origin: string, { aiCrawlers }: Pick<Site, 'aiCrawlers'>): string {
  const refused = aiCrawlers === 'refuse' ? [group(AI_CRAWLERS, ['/'])] : []
  return [...refused, group(['*'], NOT_FOR_CRAWLERS), `Sitemap: ${origin}/sitemap.xml\n`].join('\n')
}

const group = (agents: string[], paths: string[]) =>
  [...agents.map((agent) => `User-agent: ${agent}`), ...paths.map((path) => `Disallow: ${path}`), ''].join('\n')
