import { content, entryAt } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { acceptsLinkbacks } from '@/lib/articles/open'
import { db } from '@/lib/db/client'
import { err, ok, type Result } from '@/lib/result'
import { webAddress } from '@/lib/web-address'
import { isOurHost } from './is-our-host'
import { shownComment } from './store'

/** What a target stands for: an entry, and where it names one, the response that is answered. */
export type Target = {
  entry: Entry
  parent: { id: number; rootId: number | null } | null
  /** Whether the entry takes new linkbacks; what it has already may still change and go. */
  isOpen: boolean
}
export type TargetError = 'target-unusable' | 'target-unknown'

const GREATEST_ID = 2_147_483_647

/**
 * The entry that an address of ours leads to, whatever its scheme, query, fragment, upper case or age: an alias is as
 * good as the slug that took it over. `#comment-12` on a page and the permalink `/comments/12` name a response of it.
 */
export async function targetOf(address: string, now: Date): Promise<Result<Target, TargetError>> {
  const url = webAddress(address)
  if (!url || !isOurHost(url)) return err('target-unusable')
  const permalink = /^\/comments\/(\d+)\/?$/.exec(url.pathname)?.[1]
  const named = permalink ?? /^#comment-(\d+)$/.exec(url.hash)?.[1]
  const parent = named ? await responseNamed(Number(named)) : null
  const entry = permalink
    ? parent && content().byId.get(parent.entryId)
    : entryAt(url.pathname.replace(/\/comments(?:\/\d+)?\/?$/, ''), now)
  if (!entry) return err('target-unknown')
  const isOpen = acceptsLinkbacks(entry, content().site, now)
  return ok({ entry, parent: parent?.entryId === entry.id ? parent : null, isOpen })
}

const responseNamed = async (id: number) => (id <= GREATEST_ID ? shownComment(db(), id) : null)
