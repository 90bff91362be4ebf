import { transaction } from '@/lib/db/client'
import type { siteSchema } from '@/lib/site'
import type { z } from 'zod'
import { anEntryOf, aSite } from './a-site.fixture'
import { replaceContent } from './content'
import type { Entry } from './entry'
import { createAnchor } from './store'

/** For tests: an entry with a row of its own. */
export async function anEntry(part: Partial<Entry> = {}): Promise<Entry> {
  const entry = anEntryOf({ date: new Date('2026-01-01'), author: '', ...part })
  const { key = null, kind, slug, title } = entry
  const { id } = await transaction((tx) => createAnchor(tx, { key, kind, slug, title }, new Date()))
  return { ...entry, id }
}

/** For tests: makes these entries the site's content. */
export const publish = (entries: Entry[], site: z.input<typeof siteSchema> = {}) => replaceContent(aSite(entries, site))
