import type { Metadata } from 'next'
import { requireModerator } from '@/app/(admin)/auth/moderator'
import { ContentProblems } from '@/components/admin/content-problems'
import { DeadJobs } from '@/components/admin/dead-jobs'
import { DecisionLog } from '@/components/admin/decision-log'
import { content } from '@/lib/articles/content'
import { cameInThisWeek, jobsThatGaveUp, latestDecisions } from '@/lib/moderation/overview'
import { readCounts } from '@/lib/moderation/queue'
import { DeskPage } from './desk-page'

export const metadata: Metadata = { title: 'Overview' }

export default async function Overview() {
  const who = await requireModerator()
  const now = new Date()
  const { pending, spam } = await readCounts()
  const week = await cameInThisWeek(now)
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
        {spam > 0 && <a href="/admin/comments?state=spam">Look through the spam ({spam.toLocaleString('en')})</a>}
      </p>
      <p className="quiet onward">
        Came in within seven days: {week.more && 'more than '}
        {week.count.toLocaleString('en')}
      </p>
      <ContentProblems problems={problems} />
      <DeadJobs jobs={await jobsThatGaveUp()} now={now} timeZone={site.timeZone} />
      <DecisionLog decisions={await latestDecisions(10)} now={now} timeZone={site.timeZone} />
    </DeskPage>
  )
}

function waitingInWords(pending: number) {
  if (pending === 0) return 'Nobody is waiting.'
  return pending === 1
    ? 'One response waits for a decision.'
    : `${pending.toLocaleString('en')} responses wait for a decision.`
}
