import type { Source } from './read-source'

/** A page that links to us, as it was found. */
export type Found = Source & {
  /** Where it was in the end. */
  foundAt: string
  /** The address of ours that it links to, of those that were reported. */
  target: string
}
