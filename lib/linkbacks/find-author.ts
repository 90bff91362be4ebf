import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { authorPage } from '@/lib/http/purpose'
import type { Source } from './read-source'
import { withAuthorPage } from './source-entry'

type Author = Pick<Source, 'authorName' | 'authorUrl' | 'authorPhoto'>

/**
 * Who wrote a page. When it only names a page about its author, that one is read too: one further visit at the most, by
 * the same guard, since the address is the stranger's choice.
 * @see https://indieweb.org/authorship-spec
 */
export async function findAuthor(source: Source, fetchPage: typeof guardedFetch): Promise<Author> {
  const { authorName, authorUrl, authorPhoto } = source
  const author = { authorName, authorUrl, authorPhoto }
  if (!source.authorPage || (authorName && authorPhoto)) return author
  const page = await fetchPage(source.authorPage, authorPage)
  return page.ok ? withAuthorPage(author, page.value.body, page.value.url) : author
}
