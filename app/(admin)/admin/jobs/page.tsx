import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { DeadJobs } from '@/components/admin/dead-jobs'
import { Facts } from '@/components/admin/facts'
import { Letters } from '@/components/admin/letters'
import { MailList } from '@/components/admin/mail-list'
import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import { runningWorker } from '@/lib/jobs/worker'
import { readMailDesk } from '@/lib/mail/desk'
import { jobsThatGaveUp } from '@/lib/moderation/overview'
import { readLettersDesk } from '@/lib/notifications/letters/desk'
import { DeskPage } from '../desk-page'
import { tryJobAgainAction, tryMailAgainAction } from './actions'
import { mailHealth, workerHealth } from './health'

export const metadata: Metadata = { title: 'Jobs and mail' }

const NEWS: Record<string, string> = {
  again: 'It is tried again now.',
  gone: 'There was nothing to try again: somebody else was first, or its words are erased.',
}

type Props = { searchParams: Promise<{ news?: string }> }

export default async function JobsPage({ searchParams }: Props) {
  const who = await requireMay('jobs')
  const { news = '' } = await searchParams
  const now = new Date()
  const { timeZone } = content().site
  const jobs = await jobsThatGaveUp()
  const { waiting, failed, sent, lastSentAt } = await readMailDesk(now)
  return (
    <DeskPage who={who} here="/admin/jobs">
      <h1>Jobs and mail</h1>
      {NEWS[news] && (
        <p className="notice" role="status">
          {NEWS[news]}
        </p>
      )}
      <Facts
        title="How they do"
        facts={[
          { name: 'worker', value: workerHealth(runningWorker()?.lastLookAt, now) },
          { name: 'mail', value: mailHealth(settings().smtp, lastSentAt, now) },
          {
            name: 'sent within seven days',
            value: sent.map(({ kind, count }) => `${count} ${kind}`).join(', ') || 'none',
          },
        ]}
      />
      <Letters letters={await readLettersDesk(now)} now={now} timeZone={timeZone} />
      <MailList title="Mail that failed" mails={failed} now={now} timeZone={timeZone} tryAgain={tryMailAgainAction} />
      <MailList title="Mail that waits" mails={waiting} now={now} timeZone={timeZone} />
      <DeadJobs jobs={jobs} now={now} timeZone={timeZone} tryAgain={tryJobAgainAction} />
      {failed.length + waiting.length + jobs.length === 0 && (
        <p className="quiet">Nothing waits and nothing has failed.</p>
      )}
    </DeskPage>
  )
}
