import { once, shelve } from '@/lib/once'

/** What the looks at our links have found, and what the owner made of it; addresses in their one form. */
export type Fates = {
  dead: ReadonlySet<string>
  /** Copies that readers are sent to instead. */
  archives: ReadonlyMap<string, string>
}

export const NO_FATES: Fates = { dead: new Set(), archives: new Map() }

export const linkFates = () => once('link-fates', () => NO_FATES)
export const setLinkFates = (fates: Fates) => void shelve('link-fates', fates)
