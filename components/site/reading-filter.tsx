import type { Item } from '@/lib/articles/front-matter'
import { ITEM_KINDS_IN_PLURAL } from './item-kinds'

type ReadingFilterProps = { types: { type: Item['type']; count: number }[]; chosen: Item['type'] | undefined }

/** The list by what its things are, and the whole of it to take away. */
export function ReadingFilter({ types, chosen }: ReadingFilterProps) {
  return (
    <div className="reading-filter">
      {types.length > 1 && (
        <nav aria-label="Kinds">
          <ul>
            <li>
              <a href="/reading" aria-current={chosen === undefined ? 'page' : undefined}>
                All
              </a>
            </li>
            {types.map(({ type, count }) => (
              <li key={type}>
                <a href={`/reading?kind=${type}`} aria-current={chosen === type ? 'page' : undefined}>
                  {ITEM_KINDS_IN_PLURAL[type]} <span className="count">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        The whole list as <a href="/reading.csv">CSV</a> or <a href="/reading.opml">OPML</a>
      </p>
    </div>
  )
}
