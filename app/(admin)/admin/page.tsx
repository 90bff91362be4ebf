import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { ContentProblems } from '@/components/admin/content-problems'
import { DeadJobs } from '@/components/admin/dead-jobs'
import { DecisionLog } from '@/components/admin/decision-log'
import { may } from '@/lib/accounts/permissions'
import { content } from '@/lib/articles/content'
import { cameInThisWeek, jobsThatGaveUp, latestDecisions } from '@/lib/moderation/overview'
import { readCounts, waitingFor } from '@/lib/moderation/queue'
import { scopeOf } from '@/lib/moderation/scope'
import { DeskPage } from './desk-page'

export const metadata: Metadata = { title: 'Overview' }

export default async function Overview() {
  const who = await requireMay('moderate')
  const now = new Date()
  const scope = scopeOf(who)
  const pending = await waitingFor(scope)
  const { spam } = await readCounts()
  const week = scope === null ? await cameInThisWeek(now) : null
  const { site, problems } = content()
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
        {spam > 0 && scope === null && (
          <a href="/admin/comments?state=spam">Look through the spam ({spam.toLocaleString('en')})</a>
        )}
      </p>
      {week && (
        <p className="quiet onward">
          Came in within seven days: {week.more && 'more than '}
          {week.count.toLocaleString('en')}
        </p>
      )}
      <ContentProblems problems={scope === null ? problems : []} />
      <DeadJobs jobs={may(who.role, 'jobs') ? await jobsThatGaveUp() : []} now={now} timeZone={site.timeZone} />
      <DecisionLog decisions={await latestDecisions(10, scope)} now={now} timeZone={site.timeZone} />
    </DeskPage>
  )
}

function waitingInWords(pending: number) {
  if (pending === 0) return 'Nobody is waiting.'
  return pending === 1
    ? 'One response waits for a decision.'
    : `${pending.toLocaleString('en')} responses wait for a decision.`
}
