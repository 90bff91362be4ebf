import { once, shelve } from '@/lib/once'
import { siteSchema, type Site } from '@/lib/site'
import { NO_LINKS, type Registry } from '@/lib/shop-links/registry'
import { pathOf, standing, type Entry } from './entry'
import type { Problem } from './problem'

/** All that CONTENT_DIR says at a moment. Never changed, only replaced. */
export type Content = {
  site: Site
  /** The shop links that texts call by name. */
  registry: Registry
  /** Newest first; drafts and what is to come included. */
  entries: Entry[]
  byPath: ReadonlyMap<string, Entry>
  /** Old addresses and the entries that took them over. */
  byAlias: ReadonlyMap<string, Entry>
  byId: ReadonlyMap<number, Entry>
  /** Addresses of files that are not in order and never were since the start. */
  broken: ReadonlySet<string>
  problems: Problem[]
  /** The owner's own style sheet, which comes after ours. */
  theme?: Theme
}

export type Theme = { css: Uint8Array; hash: string }

const EMPTY: Content = {
  site: siteSchema.parse({}),
  registry: NO_LINKS,
  entries: [],
  byPath: new Map(),
  byAlias: new Map(),
  byId: new Map(),
  broken: new Set(),
  problems: [],
}

export const content = () => once('content', () => EMPTY)
export const replaceContent = (next: Content) => shelve('content', next)

/** The public entry at an address; old slugs, a trailing slash and upper case find it too. */
export function entryAt(pathname: string, now = new Date()): Entry | undefined {
  const address = pathname.toLowerCase().replace(/(?<=.)\/$/, '')
  const entry = content().byPath.get(address) ?? content().byAlias.get(address)
  return entry && standing(entry, now) === 'public' ? entry : undefined
}

export function buildContent(site: Site, unordered: Entry[], broken: Set<string>, problems: Problem[]): Content {
  const entries = [...unordered].sort((a, b) => b.date.getTime() - a.date.getTime() || a.slug.localeCompare(b.slug))
  const byPath = new Map(entries.map((entry) => [pathOf(entry), entry]))
  const byAlias = new Map(
    entries.flatMap((entry) => entry.aliases.map((slug) => [pathOf({ kind: entry.kind, slug }), entry] as const)),
  )
  const byId = new Map(entries.map((each) => [each.id, each]))
  return { site, registry: NO_LINKS, entries, byPath, byAlias, byId, broken, problems }
}
