import { siteSchema } from '@/lib/site'
import type { z } from 'zod'
import { buildContent } from './content'
import type { Entry } from './entry'

/** Noon on a day in November. */
export const NOON = new Date('2026-11-23T12:00:00Z')
export const hoursFromNoon = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000)

let entries = 0

/** An entry without a row or a file. */
export const anEntryOf = (part: Partial<Entry> = {}): Entry => {
  const slug = part.slug ?? `entry-${entries + 1}`
  return {
    kind: 'article',
    slug,
    id: (entries += 1),
    file: `articles/${slug}.mdx`,
    title: slug,
    description: '',
    date: hoursFromNoon(-1),
    author: 'ruth',
    tags: [],
    draft: false,
    comments: 'open',
    linkbacks: 'open',
    aliases: [],
    recommends: [],
    pros: [],
    cons: [],
    links: [],
    alternatives: [],
    words: 0,
    changes: [],
    signature: new Uint32Array(),
    source: new Uint8Array(),
    hash: slug,
    ...part,
  }
}

export const aSite = (entries: Entry[], site: z.input<typeof siteSchema> = {}) =>
  buildContent(siteSchema.parse(site), entries, new Set(), [])
