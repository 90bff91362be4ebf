import { settings } from '@/lib/env'
import { transaction } from '@/lib/db/client'
import { siteSchema } from '@/lib/site'
import type { z } from 'zod'
import { buildContent, replaceContent } from './content'
import type { Entry } from './entry'
import { createAnchor } from './store'

/** For tests: an entry with a row of its own. */
export async function anEntry(part: Partial<Entry> = {}): Promise<Entry> {
  const slug = part.slug ?? `entry-${Math.random().toString(36).slice(2, 10)}`
  const kind = part.kind ?? 'article'
  const anchor = { key: part.key ?? null, kind, slug, title: part.title ?? slug }
  const { id } = await transaction((tx) => createAnchor(tx, anchor, new Date()))
  return {
    kind,
    slug,
    id,
    file: `articles/${slug}.mdx`,
    title: slug,
    description: '',
    date: new Date('2026-01-01'),
    author: '',
    tags: [],
    draft: false,
    comments: 'open',
    linkbacks: 'open',
    aliases: [],
    recommends: [],
    pros: [],
    cons: [],
    links: [],
    words: 0,
    source: new Uint8Array(),
    hash: slug,
    ...part,
  }
}

/** For tests: makes these entries the site's content. */
export function publish(entries: Entry[], site: z.input<typeof siteSchema> = {}) {
  settings()
  return replaceContent(buildContent(siteSchema.parse(site), entries, new Set(), []))
}
