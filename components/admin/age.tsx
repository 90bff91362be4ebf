import { ageInWords } from './age-in-words'

type AgeProps = { date: Date; now: Date; timeZone: string }

/** How long ago something was; the exact moment is in its title. */
export function Age({ date, now, timeZone }: AgeProps) {
  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long', timeZone }).format(date)
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {ageInWords(date, now)}
    </time>
  )
}
