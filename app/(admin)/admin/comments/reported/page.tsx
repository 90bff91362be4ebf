import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { ReportedList } from '@/components/admin/reported-list'
import { content } from '@/lib/articles/content'
import { readReported } from '@/lib/moderation/reports/read-reports'
import { DeskPage } from '../../desk-page'
import { decideAction } from '../actions'
import { News } from '../news'
import { readAddress, type SearchParams } from '../queue-address'
import { dismissAction } from './actions'

export const metadata: Metadata = { title: 'Reported by readers' }

export default async function ReportedPage({ searchParams }: { searchParams: SearchParams }) {
  const who = await requireMay('moderate-all')
  const query = await searchParams
  const { items, more } = await readReported()
  const here = '/admin/comments/reported'
  return (
    <DeskPage who={who} here="/admin/comments">
      <p className="crumb">
        <a href="/admin/comments">Queue</a>
      </p>
      <h1>Reported by readers</h1>
      <News address={readAddress(query)} back={here} scope={null} />
      {query.kept !== undefined && (
        <p className="notice" role="status">
          It stays as it is, and readers’ reports no longer hold it.
        </p>
      )}
      <ReportedList
        items={items}
        more={more}
        now={new Date()}
        timeZone={content().site.timeZone}
        back={here}
        decide={decideAction}
        dismiss={dismissAction}
      />
    </DeskPage>
  )
}
