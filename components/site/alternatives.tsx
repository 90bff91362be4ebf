import type { Item } from '@/lib/articles/front-matter'
import { siteWords } from '@/lib/articles/site-words'

type Alternative = { path: string; title: string; item?: Item; verdict?: string; forWhom?: string }

/** What else there is, and for whom that would be the better choice. */
export function Alternatives({ entries }: { entries: Alternative[] }) {
  if (entries.length === 0) return null

  const words = siteWords().entry
  return (
    <section className="alternatives" aria-labelledby="instead">
      <h2 id="instead">{words.alternatives}</h2>
      <ul>
        {entries.map(({ path, title, item, verdict, forWhom }) => (
          <li key={path}>
            <p className="alternative-title">
              <a href={path}>{title}</a>
              {item && (
                <span>
                  {words.kinds[item.type]} {words.by(item.by)}
                </span>
              )}
            </p>
            <p>{forWhom ?? verdict}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
