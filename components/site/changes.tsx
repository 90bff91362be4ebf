import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'

/** What readers of an earlier version should know. */
export function Changes({ changes, locale }: { changes: { date: Date; what: string }[]; locale: Locale }) {
  if (changes.length === 0) return null
  return (
    <details className="changes">
      <summary>{siteWords().entry.changes}</summary>
      <dl>
        {changes.map(({ date, what }) => (
          <div key={`${date.getTime()} ${what}`}>
            <dt>
              <Moment date={date} locale={locale} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
