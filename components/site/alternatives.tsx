import type { Item } from '@/lib/articles/front-matter'
import { ITEM_KINDS } from './item-kinds'

type Alternative = { path: string; title: string; item?: Item; verdict?: string; forWhom?: string }

/** What else there is, and for whom that would be the better choice. */
export function Alternatives({ entries }: { entries: Alternative[] }) {
  if (entries.length === 0) return null

  return (
    <section className="alternatives" aria-labelledby="instead">
      <h2 id="instead">If it is not for you</h2>
      <ul>
        {entries.map(({ path, title, item, verdict, forWhom }) => (
          <li key={path}>
            <p className="alternative-title">
              <a href={path}>{title}</a>
              {item && (
                <span>
                  {ITEM_KINDS[item.type].toLowerCase()} by {item.by}
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
