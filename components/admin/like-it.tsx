import type { Like } from '@/lib/moderation/like-it'
import { upToMany } from './filter-in-words'

const WORDS: Record<Like['by'], (value: string) => string> = {
  person: () => 'This person',
  network: () => 'This network',
  host: (value) => value,
}
const STATES = { pending: 'waiting', aside: 'set aside', approved: 'approved', spam: 'spam', trash: 'trash' } as const

type LikeItProps = {
  likes: Like[]
  /** Whether who looks may decide about all of them at once. */
  mayDecideAll: boolean
}

/** What else came from the same person, network and host, and the way to all of it. */
export function LikeIt({ likes, mayDecideAll }: LikeItProps) {
  if (likes.length === 0) return null
  return (
    <section>
      <h2>From the same place</h2>
      <ul className="list">
        {likes.map(({ by, value, counts }) => (
          <li key={by}>
            <p className="by">
              <b>{WORDS[by](value)}</b>
              {counts.filter(isTold).map(([state, found]) =>
                found.count === 0 ? (
                  <span key={state} className="quiet">
                    0 {STATES[state]}
                  </span>
                ) : (
                  <a key={state} href={`/admin/comments?${queryOf(state, by, value)}`}>
                    {upToMany(found)} {STATES[state]}
                  </a>
                ),
              )}
            </p>
            {mayDecideAll && counts.some(([state, { count }]) => state === 'pending' && count > 1) && (
              <a href={`/admin/bulk?${queryOf('pending', by, value)}`} className="button">
                Decide about all that wait
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Only an attack sets anything aside. */
const isTold = ([state, { count }]: Like['counts'][number]) => state !== 'aside' || count > 0

const queryOf = (state: string, by: string, value: string) =>
  new URLSearchParams({ ...(state !== 'pending' && { state }), [by]: value }).toString()
