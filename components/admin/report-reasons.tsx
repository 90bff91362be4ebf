import { Age } from './age'

type ReportReasonsProps = {
  reports: { id: number; reason: string; createdAt: Date; settledAt?: Date | null }[]
  now: Date
  timeZone: string
}

/** What readers said, in their words. */
export function ReportReasons({ reports, now, timeZone }: ReportReasonsProps) {
  return (
    <ul className="why" aria-label="What readers said">
      {reports.map(({ id, reason, createdAt, settledAt }) => (
        <li key={id}>
          “{reason}” <Age date={createdAt} now={now} timeZone={timeZone} />
          {settledAt && ', settled'}
        </li>
      ))}
    </ul>
  )
}
