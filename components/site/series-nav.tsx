type Neighbour = { path: string; title: string }
type SeriesNavProps = { name: string; place: number; count: number; previous?: Neighbour; next?: Neighbour }

/** Where to go on in a series; it stands where the text ends. */
export function SeriesNav({ name, place, count, previous, next }: SeriesNavProps) {
  return (
    <nav className="series" id="series" aria-label={`Series: ${name}`}>
      <p className="margin-label">
        {name}, part {place} of {count}
      </p>
      <ul>
        {previous && <Neighbour rel="prev" word="Before this" {...previous} />}
        {next && <Neighbour rel="next" word="Next" {...next} />}
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
