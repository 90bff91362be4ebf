import { ageInWords, exactTime } from './age-in-words'

type AgeProps = { date: Date; now: Date; timeZone: string }

/** How long ago something was; the exact moment is in its title. */
export function Age({ date, now, timeZone }: AgeProps) {
  return (
    <time dateTime={date.toISOString()} title={exactTime(date, timeZone)}>
      {ageInWords(date, now)}
    </time>
  )
}
