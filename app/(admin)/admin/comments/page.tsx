import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { DecideButtons } from '@/components/admin/decide-buttons'
import { EmptyQueue } from '@/components/admin/empty-queue'
import { QueueFilter } from '@/components/admin/queue-filter'
import { QueueKeys } from '@/components/admin/queue-keys'
import { queueRow } from '@/components/admin/queue-row'
import { QueueRows } from '@/components/admin/queue-rows'
import { SelectPage } from '@/components/admin/select-page'
import { StateTabs } from '@/components/admin/state-tabs'
import { ToReported } from '@/components/admin/to-reported'
import { content } from '@/lib/articles/content'
import { readCounts, readQueue } from '@/lib/moderation/queue'
import { cameInThisWeek } from '@/lib/moderation/overview'
import { isWithin, scopeOf, type Scope } from '@/lib/moderation/scope'
import { countReported } from '@/lib/moderation/reports/read-reports'
import { DeskPage } from '../desk-page'
import { decideAction } from './actions'
import { News } from './news'
import {
  filterOf,
  itemHref,
  newsOf,
  queueHref,
  readAddress,
  type QueueAddress,
  type SearchParams,
} from './queue-address'

export const metadata: Metadata = { title: 'Queue' }

export default async function Queue({ searchParams }: { searchParams: SearchParams }) {
  const who = await requireMay('moderate')
  const now = new Date()
  const address = readAddress(await searchParams)
  const scope = scopeOf(who)
  const { items, next } = await readQueue(filterOf(address), scope)
  const counts = await countsFor(address, scope)
  const here = queueHref(address, { after: address.after })
  const { timeZone } = content().site
  const rows = items.map((item) =>
    queueRow(item, {
      now,
      timeZone,
      href: itemHref(item.id, address),
      onlyEntry: address.entry === null ? queueHref(address, { entry: item.entry.id }) : null,
    }),
  )
  return (
    <DeskPage who={who} here="/admin/comments">
      <h1>Queue</h1>
      <StateTabs
        current={address.state}
        counts={counts}
        hrefs={{
          pending: queueHref(address, { state: 'pending' }),
          approved: queueHref(address, { state: 'approved' }),
          spam: queueHref(address, { state: 'spam' }),
          trash: queueHref(address, { state: 'trash' }),
        }}
      />
      {scope === null && <ToReported count={await countReported()} />}
      <QueueFilter
        key={here}
        chosen={address}
        entries={entriesToChoose(address.entry, scope)}
        clear={isFiltered(address) ? queueHref(address, { kind: null, entry: null, q: '', order: 'newest' }) : null}
      />
      <News address={address} back={here} scope={scope} />
      {items.length === 0 ? (
        <EmptyQueue
          state={address.state}
          filtered={isFiltered(address) || address.after !== null}
          week={address.state === 'pending' && scope === null ? await cameInThisWeek(now) : null}
        />
      ) : (
        <form action={decideAction} className="queue">
          {/* Enter in a tick box would press the first button there is. */}
          <button disabled hidden />
          <input type="hidden" name="back" value={here} />
          <SelectPage />
          <QueueRows rows={rows} />
          <div className="bulk" role="group" aria-label="Decide about those that are ticked">
            <span>With those ticked:</span>
            <DecideButtons state={address.state} about="those ticked" />
          </div>
        </form>
      )}
      <nav className="pages" aria-label="Pages">
        {address.after !== null && <a href={queueHref(address)}>First page</a>}
        {next !== null && (
          <a href={queueHref(address, { after: next })} rel="next">
            Next 50
          </a>
        )}
      </nav>
      <QueueKeys keys="queue" news={newsOf(address)} />
    </DeskPage>
  )
}

const isFiltered = ({ kind, entry, q }: QueueAddress) => kind !== null || entry !== null || q !== ''

/** Tallies know kinds and states; how many fit an entry or a text nobody counts, nor what is under some entries only. */
async function countsFor({ kind, entry, q }: QueueAddress, scope: Scope) {
  if (entry !== null || q !== '' || scope !== null) return null
  const counts = await readCounts()
  if (kind === null) return counts
  const of = (state: QueueAddress['state']) => counts.of(state, kind)
  return { pending: of('pending'), approved: of('approved'), spam: of('spam'), trash: of('trash') }
}

/** A longer list would not be one to choose from; older entries are reached from their responses. */
const CHOICES = 200

function entriesToChoose(chosen: number | null, scope: Scope) {
  const entries = content().entries.filter(({ id }) => isWithin(scope, id))
  return entries.filter((entry, i) => i < CHOICES || entry.id === chosen).map(({ id, title }) => ({ id, title }))
}
