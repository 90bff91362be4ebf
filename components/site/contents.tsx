import type { Heading } from '@/lib/articles/compile-body'
import { siteWords } from '@/lib/articles/site-words'

/** Whoever reads less than this sees the whole of it by scrolling. */
const LONG_WORDS = 900
const FEWEST_SECTIONS = 3

/** What is in a long article, to find a place in it again. */
export function Contents({ headings, words }: { headings: Heading[]; words: number }) {
  if (words < LONG_WORDS || headings.filter(({ depth }) => depth === 2).length < FEWEST_SECTIONS) return null
  return (
    <nav className="contents" aria-labelledby="in-this-article">
      <p className="margin-label" id="in-this-article">
        {siteWords().entry.contents}
      </p>
      <ol>
        {headings.map(({ id, text, depth }) => (
          <li key={id} className={depth === 3 ? 'contents-deeper' : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
