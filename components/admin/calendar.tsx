import { AHEAD, CALENDAR_COUNTED, type CalendarRow } from '@/lib/moderation/purge/calendar'

const WHAT: Record<CalendarRow['what'], string> = {
  origins: 'Where comments and reports came from (keyed hashes)',
  spam: 'What is in spam',
  aside: 'What was set aside during an attack',
  trash: 'What is in the trash',
  addresses: 'E-mail addresses that nothing hangs on',
}

const WITHIN: Record<(typeof AHEAD)[number], string> = { 1: 'a day', 7: 'a week', 30: '30 days' }

/** Longest bar, in the units of its drawing. */
const LONGEST = 60

/** What goes by itself, when, and how many are next, drawn and in numbers. */
export function Calendar({ rows }: { rows: CalendarRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ going }) => going))
  return (
    <section>
      <h2>What goes by itself</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it scrolls, with keys too */}
      <section className="wide-table" aria-label="Calendar" tabIndex={0}>
        <table className="calendar">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Kept for</th>
              {AHEAD.map((days) => (
                <th key={days} scope="col">
                  Go within {WITHIN[days]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, keptDays, going }) => (
              <tr key={what}>
                <th scope="row">{WHAT[what]}</th>
                <td>{keptDays === 1 ? 'a day' : `${keptDays} days`}</td>
                {going.map((count, i) => (
                  <td key={AHEAD[i]}>
                    <svg viewBox={`0 0 ${LONGEST} 8`} width={LONGEST} height="8" aria-hidden="true">
                      <rect width={count === 0 ? 0 : Math.max(1, (count / most) * LONGEST)} height="8" />
                    </svg>{' '}
                    {inWords(count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">
        What its author took back loses its words after 30 days. Spam, trash and what was set aside count from the last
        decision. An address whose owner wants no mail is kept for that alone. What the spam check has learned stays.
      </p>
    </section>
  )
}

const inWords = (count: number) =>
  count > CALENDAR_COUNTED ? `more than ${CALENDAR_COUNTED.toLocaleString('en')}` : count.toLocaleString('en')
