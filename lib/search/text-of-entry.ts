import type { BodyText } from '@/lib/articles/compile-body'
import type { Entry } from '@/lib/articles/entry'
import type { SearchedWords } from './store'
import { apart } from './words'

/** Raised when this makes something else of a file, so that every entry is read again. */
const VERSION = 1

export const hashOfText = (entry: Entry) => `${VERSION} ${entry.hash}`

/** What of an entry can be found, by how much it says of what the entry is about. */
export function textOfEntry(entry: Entry, body: BodyText): SearchedWords {
  const { title, description, tags, item, verdict, pros, cons } = entry
  const about = [description, ...tags, item?.title, item?.by, verdict, ...pros, ...cons]
  return {
    title: apart(title),
    about: apart(about.filter((text) => text).join('\n')),
    headings: apart(body.headings.join('\n')),
    body: apart(body.words),
  }
}
