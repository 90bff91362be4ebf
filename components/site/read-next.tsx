import { siteWords } from '@/lib/articles/site-words'

type ReadNextProps = { entries: { path: string; title: string; description: string }[] }

/** What is likest to the article. */
export function ReadNext({ entries }: ReadNextProps) {
  if (entries.length === 0) return null
  return (
    <section className="read-next" aria-labelledby="read-next">
      <h2 className="margin-label" id="read-next">
        {siteWords().entry.readNext}
      </h2>
      <ul>
        {entries.map(({ path, title, description }) => (
          <li key={path}>
            <a href={path}>{title}</a>
            {description && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
