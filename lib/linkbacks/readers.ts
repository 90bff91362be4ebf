import { readSource } from './read-source'
import { withAuthorPage } from './source-entry'

type Reader = (...args: never[]) => unknown

/** What is done with the pages of strangers in a thread of its own. What they take and give can be copied to and from it. */
export const readers = { readSource, withAuthorPage } satisfies Record<string, Reader>
export type Readers = typeof readers
