import type { Figures, Health } from '@/lib/moderation/figures/read-figures'
import { Age } from './age'
import { durationInWords } from './duration-in-words'

const upTo = (count: number) => (count > 1_000 ? 'more than 1,000' : count.toLocaleString('en'))

type HealthFactsProps = {
  health: Health
  answers: Figures['answers']
  oldest: Date | null
  now: Date
  timeZone: string
}

/** How long people wait, and whether what is done by itself is being done. */
export function HealthFacts({ health, answers, oldest, now, timeZone }: HealthFactsProps) {
  return (
    <dl className="facts">
      <dt>Waits longest</dt>
      <dd>{oldest === null ? 'nobody' : <Age date={oldest} now={now} timeZone={timeZone} />}</dd>
      <dt>Your answers</dt>
      <dd>
        {answers === null
          ? 'none within thirty days'
          : `half within ${durationInWords(answers.median)}, nine of ten within ${durationInWords(answers.p90)}`}
      </dd>
      <dt>Jobs</dt>
      <dd>{jobsInWords(health)}</dd>
      <dt>Mail</dt>
      <dd>{mailInWords(health)}</dd>
    </dl>
  )
}

function jobsInWords({ jobsWaiting, jobsLate, jobsDead }: Health) {
  if (jobsDead > 0) return <a href="/admin/jobs">{upTo(jobsDead)} gave up</a>
  if (jobsLate > 0) return <a href="/admin/jobs">{upTo(jobsLate)} are more than five minutes late</a>
  return jobsWaiting === 0 ? 'all done' : `${upTo(jobsWaiting)} being done`
}

function mailInWords({ mailWaiting, mailFailed }: Health) {
  if (mailFailed > 0) return <a href="/admin/jobs">{upTo(mailFailed)} could not be sent</a>
  return mailWaiting === 0 ? 'all sent' : `${upTo(mailWaiting)} being sent`
}
