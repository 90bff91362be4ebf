import type { Item } from '@/lib/articles/front-matter'
import { siteWords } from '@/lib/articles/site-words'
import { Sentence } from './sentence'

type ReadingFilterProps = { types: { type: Item['type']; count: number }[]; chosen: Item['type'] | undefined }

/** The list by what its things are, and the whole of it to take away. */
export function ReadingFilter({ types, chosen }: ReadingFilterProps) {
  const { entry: words, page } = siteWords()
  return (
    <div className="reading-filter">
      {types.length > 1 && (
        <nav aria-label={words.kindsOfThings}>
          <ul>
            <li>
              <a href="/reading" aria-current={chosen === undefined ? 'page' : undefined}>
                {words.all}
              </a>
            </li>
            {types.map(({ type, count }) => (
              <li key={type}>
                <a href={`/reading?kind=${type}`} aria-current={chosen === type ? 'page' : undefined}>
                  {words.manyOf[type]} <span className="count">{page.number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <Sentence
          of={words.wholeList}
          blanks={{ csv: <a href="/reading.csv">CSV</a>, opml: <a href="/reading.opml">OPML</a> }}
        />
      </p>
    </div>
  )
}
