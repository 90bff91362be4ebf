import { siteWords } from '@/lib/articles/site-words'

type ArchiveYearsProps = { years: { year: string; page: number }[]; hrefOf: (page: number) => string }

/** Leads to where a year begins in an archive of several pages. */
export function ArchiveYears({ years, hrefOf }: ArchiveYearsProps) {
  return (
    <nav className="archive-years" aria-label={siteWords().page.years}>
      <ol>
        {years.map(({ year, page }) => (
          <li key={year}>
            <a href={`${hrefOf(page)}#year-${year}`}>{year}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
