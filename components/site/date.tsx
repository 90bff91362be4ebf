import { dateInWords, type Locale } from '@/lib/date-in-words'

type MomentProps = { date: Date; locale: Locale; className?: string }

export function Moment({ date, locale, className }: MomentProps) {
  return (
    <time dateTime={date.toISOString()} className={className}>
      {dateInWords(date, locale)}
    </time>
  )
}
