import type { Metadata } from 'next'
import { content } from '@/lib/articles/content'
import { FORMAT_NAMES, FORMATS } from '@/lib/feeds/formats'

/** Something that can be followed, by the address of its page; the front page is the empty one. */
type Followed = { path: string; title: string }

/** Where a page leads machines: to its one address, and to the feeds of the site and of itself. */
export function alternatesOf(canonical?: string, ...followed: Followed[]): NonNullable<Metadata['alternates']> {
  const feeds = [{ path: '', title: content().site.title }, ...followed]
  const types = FORMAT_NAMES.map((name) => [
    FORMATS[name].type,
    feeds.map(({ path, title }) => ({ url: `${path}/${name}`, title })),
  ])
  return { canonical, types: Object.fromEntries(types) as Record<string, { url: string; title: string }[]> }
}
