import type { Author } from './author-card'
import { readSource, type Source } from './read-source'
import { withAuthorPage } from './source-entry'

/** What is to be read of a stranger's page. It goes to a thread and its answer comes from there: both can be copied. */
export type Reading =
  { of: 'source'; args: Parameters<typeof readSource> } | { of: 'author'; args: Parameters<typeof withAuthorPage> }

export const readStrangePage = (reading: Reading): Source | Author =>
  reading.of === 'source' ? readSource(...reading.args) : withAuthorPage(...reading.args)
