import { plainText } from '@/lib/comments/plain-text'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { ShortForm } from '@/lib/moderation/read-item'
import { Age } from './age'

const EXCERPT = 180

type ShortThreadProps = { title: string; forms: ShortForm[]; now: Date; timeZone: string }

/** What stands around a response, each in two lines. */
export function ShortThread({ title, forms, now, timeZone }: ShortThreadProps) {
  if (forms.length === 0) return null
  return (
    <section className="around">
      <h2>{title}</h2>
      <ol>
        {forms.map(({ id, authorName, userId, state, html, createdAt }) => (
          <li key={id}>
            <p className="by">
              <b>{authorName ?? 'Anonymous'}</b>
              {userId !== null && <span className="mark good">from the desk</span>}
              {state !== 'approved' && <span className="mark warn">{STATE_IN_WORDS[state]}</span>}
              <a href={`/admin/comments/${id}`}>
                <Age date={createdAt} now={now} timeZone={timeZone} />
              </a>
            </p>
            <p className="quiet">{shortened(plainText(html))}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const shortened = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…` : text)
