import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { authorPage } from '@/lib/http/purpose'
import type { Author } from './author-card'
import type { Source } from './read-source'
import { withAuthorPageAside } from './reader'
import { UnreadablePage } from './reading-thread'

/**
 * Who wrote a page. When it only names a page about its author, that one is read too: one further visit at the most, by
 * the same guard, since the address is the stranger's choice.
 * @param before what was known of them, which stands while that page cannot be read
 * @see https://indieweb.org/authorship-spec
 */
export async function findAuthor(source: Source, fetchPage: typeof guardedFetch, before: Author): Promise<Author> {
  const { authorName, authorUrl, authorPhoto } = source
  const author = { authorName, authorUrl, authorPhoto }
  if (!source.authorPage) return author
  const page = await fetchPage(source.authorPage, authorPage)
  const read = page.ok
    ? await withAuthorPageAside(author, page.value.body, page.value.url).catch(unlessUnreadable)
    : null
  return (
    read ?? {
      authorName: authorName ?? before.authorName,
      authorUrl: authorUrl ?? before.authorUrl,
      authorPhoto: authorPhoto ?? before.authorPhoto,
    }
  )
}

function unlessUnreadable(error: unknown): null {
  if (error instanceof UnreadablePage) return null
  throw error
}
