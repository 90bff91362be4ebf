import { siteWords } from '@/lib/articles/site-words'
import type { Part } from '@/lib/search/marks'
import type { SearchResult } from '@/lib/search/search'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { Sentence } from './sentence'

/** What was found, the best first. */
export function SearchResults({ results, locale }: { results: SearchResult[]; locale: Locale }) {
  const words = siteWords().search
  return (
    <ol className="search-results">
      {results.map((result) => (
        <li key={result.path}>
          <p className="search-kind">
            {words.found[result.kind]} <Moment date={result.date} locale={locale} />
          </p>
          <h2>
            <a href={result.path}>
              <Sentence
                of={result.kind === 'comment' ? words.byOn : '{title}'}
                blanks={{
                  name: result.kind === 'comment' && <bdi>{result.by}</bdi>,
                  title: <Marked parts={result.title} />,
                }}
              />
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
