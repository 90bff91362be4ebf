import { siteWords } from '@/lib/articles/site-words'
import type { SearchKind, SearchPage as Found } from '@/lib/search/search'
import type { Locale } from '@/lib/date-in-words'
import { PageTitle } from './page-title'
import { SearchForm } from './search-form'
import { SearchResults } from './search-results'
import { Sentence } from './sentence'
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
  const words = siteWords().search
  return (
    <>
      <PageTitle title={typed ? words.titleFor(typed) : words.title} />
      <SearchForm typed={typed} kind={kind} />
      {found && <KindFilter typed={typed} kind={kind} />}
      {found && <p className="search-count">{countOf(found)}</p>}
      {found?.isComplete === false && (
        <p className="search-note" role="note">
          {words.beingMade}
        </p>
      )}
      {found?.suggestion && (
        <p className="search-suggestion">
          <Sentence
            of={words.didYouMean}
            blanks={{ suggestion: <a href={address(found.suggestion, kind)}>{found.suggestion}</a> }}
          />
        </p>
      )}
      {found && found.results.length > 0 && <SearchResults results={found.results} locale={locale} />}
      {found?.next && (
        <nav className="pager" aria-label={words.further}>
          <a className="pager-step" href={address(typed, kind, found.next)} rel="next">
            {words.more}
          </a>
        </nav>
      )}
      {isFurther && (
        <p className="search-back">
          <a href={address(typed, kind)}>{words.back}</a>
        </p>
      )}
      {!found?.results.length && <WaysOn newest={newest} tags={tags} />}
    </>
  )
}

function countOf({ count, more }: Found): string {
  const words = siteWords().search
  if (more) return words.moreThan(count)
  return count === 0 ? words.none : words.results(count)
}

function address(typed: string, kind: SearchKind | null, after?: string): string {
  const query = new URLSearchParams({ q: typed, ...(kind && { kind }), ...(after && { after }) })
  return `/search?${query}`
}

const KINDS = [null, 'articles', 'reading', 'comments'] as const

function KindFilter({ typed, kind }: { typed: string; kind: SearchKind | null }) {
  const words = siteWords().search
  return (
    <nav className="search-kinds" aria-label={words.kinds}>
      <ul>
        {KINDS.map((each) => (
          <li key={each}>
            <a href={address(typed, each)} aria-current={each === kind ? 'page' : undefined}>
              {words.kind[each ?? 'all']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function WaysOn({ newest, tags }: Pick<SearchPageProps, 'newest' | 'tags'>) {
  const words = siteWords().search
  return (
    <>
      {newest.length > 0 && (
        <section className="search-ways-on">
          <h2>{words.newest}</h2>
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
          <h2>{words.bySubject}</h2>
          <TagList tags={tags} />
        </section>
      )}
    </>
  )
}
