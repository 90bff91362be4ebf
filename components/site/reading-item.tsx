import type { ReactNode } from 'react'
import type { Item } from '@/lib/articles/front-matter'
import { siteWords } from '@/lib/articles/site-words'

type ReadingItemProps = {
  item: Item
  verdict: string
  rating?: number
  for?: string
  notFor?: string
  pros: string[]
  cons: string[]
}

/** What is recommended, what we think of it, and what speaks for and against it. */
export function ReadingItem({ item, verdict, rating, for: forWhom, notFor, pros, cons }: ReadingItemProps) {
  const words = siteWords().entry
  return (
    <section className="reading-item" aria-labelledby="verdict">
      <div className="reading-verdict">
        <h2 id="verdict">{words.verdict}</h2>
        <p>{verdict}</p>
        {rating !== undefined && <Rating rating={rating} />}
      </div>
      <ItemFacts item={item} />
      {(forWhom || notFor) && (
        <dl className="for-whom">
          {forWhom && <Fact term={words.forWhom} value={forWhom} />}
          {notFor && <Fact term={words.notFor} value={notFor} />}
        </dl>
      )}
      <div className="reading-points">
        <Points heading={words.pros} points={pros} className="points points-for" />
        <Points heading={words.cons} points={cons} className="points points-against" />
      </div>
    </section>
  )
}

/** In words and as marks; half marks are said, not drawn. */
function Rating({ rating }: { rating: number }) {
  const full = Math.round(rating)
  return (
    <p className="rating">
      <span aria-hidden="true">
        {'●'.repeat(full)}
        {'○'.repeat(5 - full)}
      </span>{' '}
      {siteWords().entry.rating(rating)}
    </p>
  )
}

function ItemFacts({ item }: { item: Item }) {
  const words = siteWords().entry
  const facts: [string, string | undefined][] = [
    [words.kinds[item.type], item.title],
    [words.itsMaker, item.by],
    [words.published, item.published],
    [words.price, item.price],
    ['ISBN', item.isbn],
  ]
  return (
    <dl className="item-facts">
      {facts.map(([term, value]) => value && <Fact key={term} term={term} value={value} />)}
      {item.url && <Fact term={words.itsSite} value={<a href={item.url}>{new URL(item.url).hostname}</a>} />}
    </dl>
  )
}

function Fact({ term, value }: { term: string; value: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Points({ heading, points, className }: { heading: string; points: string[]; className: string }) {
  if (points.length === 0) return null
  return (
    <div className={className}>
      <h3>{heading}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  )
}
