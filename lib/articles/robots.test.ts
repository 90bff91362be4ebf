import { expect, test } from 'vitest'
import { robots } from './robots'

const ORIGIN = 'https://blog.example'

/** Whether a crawler may read an address, as RFC 9309 has it: the group of its name, else that of all; the longest rule. */
function mayRead(text: string, agent: string, path: string): boolean {
  const groups = text.split(/\n\n/).map((block) => ({
    agents: [...block.matchAll(/^User-agent: (.*)$/gm)].map(([, name]) => name!.toLowerCase()),
    refused: [...block.matchAll(/^Disallow: (.*)$/gm)].map(([, rule]) => rule!),
  }))
  const group =
    groups.find(({ agents }) => agents.includes(agent.toLowerCase())) ??
    groups.find(({ agents }) => agents.includes('*'))
  const asPattern = (rule: string) => new RegExp(`^${rule.replace(/[.?]/g, '\\$&').replaceAll('*', '.*')}`)
  return !group!.refused.some((rule) => asPattern(rule).test(path))
}

const open = robots(ORIGIN, { aiCrawlers: 'allow' })
const closed = robots(ORIGIN, { aiCrawlers: 'refuse' })

test('crawlers are told where the sitemap is', () => {
  for (const text of [open, closed]) expect(text).toContain(`\nSitemap: ${ORIGIN}/sitemap.xml\n`)
})

test.each([
  '/admin',
  '/admin/comments',
  '/api/form-token',
  '/comments/7/report',
  '/articles/silence/comments?parent=7',
  '/go/a-book',
  '/search?q=x',
])('%s is for no crawler', (path) => {
  expect(mayRead(open, 'Googlebot', path)).toBe(false)
})

test.each(['/', '/articles/silence', '/articles/silence/comments/2', '/feed.xml', '/tags/silence', '/media/a.jpg'])(
  '%s is for search engines, and for those who train models if the owner does not mind',
  (path) => {
    expect([open, closed].map((text) => mayRead(text, 'Googlebot', path))).toEqual([true, true])
    for (const agent of ['GPTBot', 'ClaudeBot', 'CCBot', 'Google-Extended', 'PerplexityBot', 'Bytespider']) {
      expect([open, closed].map((text) => mayRead(text, agent, path))).toEqual([true, false])
    }
    for (const agent of ['Applebot-Extended', 'meta-externalagent', 'Amazonbot']) {
      expect([open, closed].map((text) => mayRead(text, agent, path))).toEqual([true, false])
    }
  },
)
