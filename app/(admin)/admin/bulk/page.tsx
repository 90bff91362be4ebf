import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { BulkForm } from '@/components/admin/bulk-form'
import { BulkSample } from '@/components/admin/bulk-sample'
import { filterInWords, upToMany } from '@/components/admin/filter-in-words'
import { content } from '@/lib/articles/content'
import { AT_ONCE, previewBulk } from '@/lib/moderation/bulk/start-run'
import { filterOf, queueHref, queueQuery, readAddress, type SearchParams } from '../comments/queue-address'
import { DeskPage } from '../desk-page'
import { bulkAction } from './actions'

export const metadata: Metadata = { title: 'Decide about many' }

/** What a decision about all that match would catch, before it is made. */
export default async function Bulk({ searchParams }: { searchParams: SearchParams }) {
  const who = await requireMay('moderate-all')
  const address = readAddress(await searchParams)
  const { site, byId } = content()
  const found = await previewBulk(filterOf(address), address.order)
  const title = address.entry === null ? null : (byId.get(address.entry)?.title ?? `entry ${address.entry}`)
  return (
    <DeskPage who={who} here="/admin/comments">
      <p className="crumb">
        <a href={queueHref(address)}>Queue</a>
      </p>
      <h1>Decide about many</h1>
      <p className="lead">
        {filterInWords(address, title)}: <b>{upToMany(found)}</b>
      </p>
      {found.count === 0 ? (
        <p className="empty">Nothing fits any more; somebody may have been faster.</p>
      ) : (
        <>
          <BulkForm
            state={address.state}
            found={found}
            query={queueQuery(address)}
            atOnce={AT_ONCE}
            back={queueHref(address)}
            action={bulkAction}
          />
          <BulkSample
            items={found.first}
            isAll={!found.more && found.count === found.first.length}
            now={new Date()}
            timeZone={site.timeZone}
          />
        </>
      )}
    </DeskPage>
  )
}
