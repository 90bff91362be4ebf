import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Agreement } from '@/components/admin/charts/agreement'
import { Answers } from '@/components/admin/charts/answers'
import { DaysChart } from '@/components/admin/charts/days-chart'
import { JobsBar } from '@/components/admin/charts/jobs-bar'
import { Patterns } from '@/components/admin/charts/patterns'
import { ContentProblems } from '@/components/admin/content-problems'
import { DeadJobs } from '@/components/admin/dead-jobs'
import { DecisionLog } from '@/components/admin/decision-log'
import { HealthFacts } from '@/components/admin/health-facts'
import { may } from '@/lib/accounts/permissions'
import { content } from '@/lib/articles/content'
import { readFigures, readHealth, waitingSince } from '@/lib/moderation/figures/read-figures'
import { jobsThatGaveUp, latestDecisions } from '@/lib/moderation/overview'
import { readCounts, waitingFor } from '@/lib/moderation/queue'
import { scopeOf } from '@/lib/moderation/scope'
import { DeskPage } from './desk-page'

export const metadata: Metadata = { title: 'Overview' }

export default async function Overview() {
  const who = await requireMay('moderate')
  const now = new Date()
  const scope = scopeOf(who)
  const pending = await waitingFor(scope)
  const { spam, aside } = await readCounts()
  const { site, problems } = content()
  const figures = scope === null ? await readFigures(now, site.timeZone) : null
  const health = await readHealth(now)
  return (
    <DeskPage who={who} here="/admin">
      <h1>Overview</h1>
      <p className="lead">{waitingInWords(pending)}</p>
      <p className="onward">
        {pending > 0 && (
          <a href="/admin/comments" className="button main">
            Go to the queue
          </a>
        )}
        {aside > 0 && scope === null && (
          <a href="/admin/comments?state=aside">
            Look through what was set aside during an attack ({aside.toLocaleString('en')})
          </a>
        )}
        {spam > 0 && scope === null && (
          <a href="/admin/comments?state=spam">Look through the spam ({spam.toLocaleString('en')})</a>
        )}
      </p>
      {figures && (
        <>
          <Patterns />
          <HealthFacts
            health={health}
            answers={figures.answers}
            oldest={await waitingSince()}
            now={now}
            timeZone={site.timeZone}
          />
          <section>
            <h2>What came in</h2>
            <DaysChart
              days={figures.days}
              parts={ARRIVED}
              did="came in"
              none="Nothing came in within thirty days."
              timeZone={site.timeZone}
            />
          </section>
          {figures.answers && (
            <section>
              <h2>How quickly you answered</h2>
              <Answers answers={figures.answers} people={figures.people} />
            </section>
          )}
          <section>
            <h2>How the judge did</h2>
            <Agreement spans={figures.spans} timeZone={site.timeZone} />
          </section>
          <section>
            <h2>Jobs</h2>
            <JobsBar health={health} />
          </section>
          <section>
            <h2>Mail</h2>
            <DaysChart
              days={figures.mail}
              parts={MAILED}
              did="were written"
              none="No mail was written within thirty days."
              timeZone={site.timeZone}
            />
          </section>
        </>
      )}
      <ContentProblems problems={scope === null ? problems : []} />
      <DeadJobs jobs={may(who.role, 'jobs') ? await jobsThatGaveUp() : []} now={now} timeZone={site.timeZone} />
      <DecisionLog decisions={await latestDecisions(10, scope)} now={now} timeZone={site.timeZone} />
    </DeskPage>
  )
}

const ARRIVED = [
  { what: 'approved', fill: 'solid', words: 'published at once', head: 'Published' },
  { what: 'pending', fill: 'striped', words: 'held for a look', head: 'Held' },
  { what: 'spam', fill: 'hollow', words: 'binned', head: 'Binned' },
] as const

const MAILED = [
  { what: 'sent', fill: 'solid', words: 'sent', head: 'Sent' },
  { what: 'waiting', fill: 'striped', words: 'on their way', head: 'On their way' },
  { what: 'failed', fill: 'hollow', words: 'could not be sent', head: 'Failed' },
] as const

function waitingInWords(pending: number) {
  if (pending === 0) return 'Nobody is waiting.'
  return pending === 1
    ? 'One response waits for a decision.'
    : `${pending.toLocaleString('en')} responses wait for a decision.`
}
