import type { Part } from '@/lib/search/marks'
import type { SearchResult } from '@/lib/search/search'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'

const KINDS: Record<SearchResult['kind'], string> = {
  article: 'Article',
  reading: 'Recommended reading',
  page: 'Page',
  comment: 'Comment',
}

/** What was found, the best first. */
export function SearchResults({ results, locale }: { results: SearchResult[]; locale: Locale }) {
  return (
    <ol className="search-results">
      {results.map((result) => (
        <li key={result.path}>
          <p className="search-kind">
            {KINDS[result.kind]} <Moment date={result.date} locale={locale} />
          </p>
          <h2>
            <a href={result.path}>
              {result.kind === 'comment' && <>{result.by} on </>}
              <Marked parts={result.title} />
            </a>
          </h2>
          <p className="search-snippet">
            <Marked parts={result.snippet} />
          </p>
        </li>
      ))}
    </ol>
  )
}

const Marked = ({ parts }: { parts: Part[] }) =>
  parts.map(({ text, isMarked }, i) => (isMarked ? <mark key={i}>{text}</mark> : text))
