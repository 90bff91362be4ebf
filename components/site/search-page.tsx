import type { SearchKind, SearchPage as Found } from '@/lib/search/search'
import { countInWords } from './count-in-words'
import type { Locale } from '@/lib/date-in-words'
import { PageTitle } from './page-title'
import { SearchForm } from './search-form'
import { SearchResults } from './search-results'
import { TagList } from './tag-list'

type SearchPageProps = {
  typed: string
  kind: SearchKind | null
  /** Not the first page of results. */
  isFurther: boolean
  /** Null while nothing is looked for. */
  found: Found | null
  locale: Locale
  newest: { label: string; to: string }[]
  tags: { slug: string; name: string; count: number }[]
}

export function SearchPage({ typed, kind, isFurther, found, locale, newest, tags }: SearchPageProps) {
  return (
    <>
      <PageTitle title={typed ? `Search for “${typed}”` : 'Search'} />
      <SearchForm typed={typed} kind={kind} />
      {found && <KindFilter typed={typed} kind={kind} />}
      {found && <p className="search-count">{countOf(found)}</p>}
      {found?.isComplete === false && (
        <p className="search-note" role="note">
          The index of this site is being made. Until it is done, not everything is found.
        </p>
      )}
      {found?.suggestion && (
        <p className="search-suggestion">
          Did you mean <a href={address(found.suggestion, kind)}>{found.suggestion}</a>?
        </p>
      )}
      {found && found.results.length > 0 && <SearchResults results={found.results} locale={locale} />}
      {found?.next && (
        <nav className="pager" aria-label="Further results">
          <a className="pager-step" href={address(typed, kind, found.next)} rel="next">
            More results
          </a>
        </nav>
      )}
      {isFurther && (
        <p className="search-back">
          <a href={address(typed, kind)}>Back to the first results</a>
        </p>
      )}
      {!found?.results.length && <WaysOn newest={newest} tags={tags} />}
    </>
  )
}

function countOf({ count, more }: Found): string {
  if (more) return `More than ${count.toLocaleString('en')} results; another word makes it fewer`
  return count === 0 ? 'Nothing here has all of that' : countInWords(count, 'result')
}

function address(typed: string, kind: SearchKind | null, after?: string): string {
  const query = new URLSearchParams({ q: typed, ...(kind && { kind }), ...(after && { after }) })
  return `/search?${query}`
}

const KINDS: [SearchKind | null, string][] = [
  [null, 'Everything'],
  ['articles', 'Articles'],
  ['reading', 'Recommended reading'],
  ['comments', 'Comments'],
]

function KindFilter({ typed, kind }: { typed: string; kind: SearchKind | null }) {
  return (
    <nav className="search-kinds" aria-label="Look in">
      <ul>
        {KINDS.map(([each, label]) => (
          <li key={label}>
            <a href={address(typed, each)} aria-current={each === kind ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function WaysOn({ newest, tags }: Pick<SearchPageProps, 'newest' | 'tags'>) {
  return (
    <>
      {newest.length > 0 && (
        <section className="search-ways-on">
          <h2>The newest</h2>
          <ul>
            {newest.map(({ label, to }) => (
              <li key={to}>
                <a href={to}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <section className="search-ways-on">
          <h2>By subject</h2>
          <TagList tags={tags} />
        </section>
      )}
    </>
  )
}
