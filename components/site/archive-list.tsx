import type { Item } from '@/lib/articles/front-matter'
import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'

type Month = { name: string; entries: { path: string; title: string; date: Date; item?: Item }[] }
type ArchiveListProps = { years: { year: string; months: Month[] }[]; locale: Locale }

/** Everything by year and month; the year stands in the margin where there is one. */
export function ArchiveList({ years, locale }: ArchiveListProps) {
  return (
    <div className="archive">
      {years.map(({ year, months }) => (
        <section className="archive-year" key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          {months.map((month) => (
            <ArchiveMonth key={month.name} month={month} locale={locale} />
          ))}
        </section>
      ))}
    </div>
  )
}

function ArchiveMonth({ month, locale }: { month: Month; locale: Locale }) {
  return (
    <div className="archive-month">
      <h3>{month.name}</h3>
      <ul>
        {month.entries.map(({ path, title, date, item }) => (
          <li key={path}>
            <a href={path}>{title}</a>{' '}
            <span className="archive-date">
              {item && `${siteWords().entry.kinds[item.type]} · `}
              <Moment date={date} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
