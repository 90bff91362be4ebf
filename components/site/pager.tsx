import { siteWords } from '@/lib/articles/site-words'

type PagerProps = { page: number; pages: number; hrefOf: (n: number) => string; label: string }

/** Leads through the pages of a list; a list of one page needs none. */
export function Pager({ page, pages, hrefOf, label }: PagerProps) {
  if (pages <= 1) return null

  const { page: all, conversation } = siteWords()
  const words = conversation.pager
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 && (
        <a className="pager-step" href={hrefOf(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((n, index, shown) => (
          <li key={n} className={index > 0 && n - shown[index - 1]! > 1 ? 'after-gap' : undefined}>
            <a href={hrefOf(n)} aria-label={words.page(n)} aria-current={n === page ? 'page' : undefined}>
              {all.number(n)}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a className="pager-step" href={hrefOf(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
}

/** The first, the last, and the ones around here. */
function shownPages(page: number, pages: number) {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  return [...new Set(near)].sort((a, b) => a - b)
}
