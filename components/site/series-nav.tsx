import { siteWords } from '@/lib/articles/site-words'

type Neighbour = { path: string; title: string }
type SeriesNavProps = { name: string; place: number; count: number; previous?: Neighbour; next?: Neighbour }

/** Where to go on in a series; it stands where the text ends. */
export function SeriesNav({ name, place, count, previous, next }: SeriesNavProps) {
  const words = siteWords().entry
  return (
    <nav className="series" id="series" aria-label={words.series(name)}>
      <p className="margin-label">{words.seriesPart(name, place, count)}</p>
      <ul>
        {previous && <Neighbour rel="prev" word={words.before} {...previous} />}
        {next && <Neighbour rel="next" word={words.next} {...next} />}
      </ul>
    </nav>
  )
}

function Neighbour({ rel, word, path, title }: Neighbour & { rel: 'prev' | 'next'; word: string }) {
  return (
    <li>
      <span className="series-word">{word}</span>{' '}
      <a href={path} rel={rel}>
        {title}
      </a>
    </li>
  )
}
