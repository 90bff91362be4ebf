import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Calendar } from '@/components/admin/calendar'
import { Facts } from '@/components/admin/facts'
import { TraceList } from '@/components/admin/trace-list'
import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import { newestTraces, readCalendar } from '@/lib/moderation/purge/calendar'
import { webhookSecret } from '@/lib/keys'
import { DeskPage } from '../desk-page'
import { environmentInWords, siteInWords } from './in-words'

export const metadata: Metadata = { title: 'Settings' }

type SettingsProps = { searchParams: Promise<{ forgotten?: string }> }

export default async function SettingsPage({ searchParams }: SettingsProps) {
  const who = await requireMay('settings')
  const { forgotten } = await searchParams
  const { site } = content()
  const now = new Date()
  return (
    <DeskPage who={who} here="/admin/settings">
      <h1>Settings</h1>
      {forgotten && (
        <p className="notice" role="status">
          It is done: nothing here leads to that person any more.
        </p>
      )}
      <p className="prose">
        What the site runs with. It is changed where it stands, not here: the first part in <code>site.yaml</code>,
        which is read anew as soon as it is saved, the second in the environment, which is read at the start.
      </p>
      <Facts title="site.yaml" facts={siteInWords(site)} />
      {site.webhook && <Facts title="Webhook" facts={[{ name: 'secret', value: webhookSecret() }]} />}
      <Facts title="Environment" facts={environmentInWords(settings())} />
      <Calendar rows={await readCalendar(site.privacy, now)} />
      <TraceList traces={await newestTraces()} now={now} timeZone={site.timeZone} />
    </DeskPage>
  )
}
