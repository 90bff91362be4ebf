import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { DecideButtons } from '@/components/admin/decide-buttons'
import { EmptyQueue } from '@/components/admin/empty-queue'
import { Everything } from '@/components/admin/everything'
import { MoreCameIn } from '@/components/admin/more-came-in'
import { QueueFilter } from '@/components/admin/queue-filter'
import { QueueKeys } from '@/components/admin/queue-keys'
import { QuickQueue } from '@/components/admin/quick/quick-queue'
import { REASON_LABELS } from '@/components/admin/reason-labels'
import { RunsOnTheirWay } from '@/components/admin/runs-on-their-way'
import { SavedViews } from '@/components/admin/saved-views'
import { SelectPage } from '@/components/admin/select-page'
import { StateTabs } from '@/components/admin/state-tabs'
import { may } from '@/lib/accounts/permissions'
import { ToReported } from '@/components/admin/to-reported'
import { runsOnTheirWay } from '@/lib/moderation/bulk/bulk-piece'
import { cameInThisWeek } from '@/lib/moderation/overview'
import { countQueue, inEach, newestWaiting, QUEUE_PAGE, readCounts } from '@/lib/moderation/queue'
import { scopeOf, type Scope } from '@/lib/moderation/scope'
import { readViews } from '@/lib/moderation/views/saved-views'
import { countReported } from '@/lib/moderation/reports/read-reports'
import { DeskPage } from '../desk-page'
import { entriesToChoose } from '../entries-to-choose'
import { decideAction } from './actions'
import { News } from './news'
import {
  bulkHref,
  filterOf,
  isFiltered,
  newsOf,
  NO_FILTER,
  queueHref,
  queueQuery,
  readAddress,
  type QueueAddress,
  type SearchParams,
} from './queue-address'
import { readRows } from './read-rows'
import { removeViewAction, saveViewAction } from './view-actions'

export const metadata: Metadata = { title: 'Queue' }

export default async function Queue({ searchParams }: { searchParams: SearchParams }) {
  const who = await requireMay('moderate')
  const now = new Date()
  const scope = scopeOf(who)
  const address = readAddress(await searchParams)
  const { rows, next } = await readRows(address, who, now)
  const counts = await countsFor(address, scope)
  const newest = await newestWaiting(scope)
  const here = queueHref(address, { after: address.after })
  const isNarrowed = isFiltered(address)
  const empty = (
    <EmptyQueue
      state={address.state}
      filtered={isNarrowed || address.after !== null}
      week={address.state === 'pending' && scope === null ? await cameInThisWeek(now) : null}
    />
  )
  return (
    <DeskPage who={who} here="/admin/comments">
      <h1>Queue</h1>
      <StateTabs
        current={address.state}
        counts={counts}
        isWhole={address.kind === null}
        hrefs={inEach((state) => queueHref(address, { state }))}
      />
      {scope === null && <ToReported count={await countReported()} />}
      <QueueFilter
        key={here}
        chosen={address}
        entries={entriesToChoose(address.entry, scope)}
        clear={isNarrowed ? queueHref(address, { ...NO_FILTER, order: 'newest' }) : null}
      />
      <SavedViews
        views={await readViews(who.id)}
        query={queueQuery(address, { undo: null })}
        isNarrowed={isNarrowed}
        save={saveViewAction}
        remove={removeViewAction}
      />
      {rows.length > 1 && may(who.role, 'moderate-all') && (
        <Everything
          found={counts ? { count: counts[address.state], more: false } : await countQueue(filterOf(address))}
          words={narrowedTo(address)}
          href={bulkHref(address)}
        />
      )}
      {may(who.role, 'moderate-all') && <RunsOnTheirWay runs={await runsOnTheirWay()} />}
      <MoreCameIn newest={address.state === 'pending' && !isNarrowed ? newest : null} href={here} />
      <QuickQueue
        key={`${here} ${newsOf(address)} ${rows[0]?.id}`}
        rows={rows}
        next={next}
        more={`/admin/comments/more?${queueQuery(address)}&`}
        news={<News address={address} back={here} scope={scope} />}
        empty={empty}
        action={decideAction}
        bulk={
          <div className="bulk" role="group" aria-label="Decide about those that are ticked">
            <span>With those ticked:</span>
            <DecideButtons state={address.state} about="those ticked" />
          </div>
        }
      >
        <input type="hidden" name="back" value={here} />
        <SelectPage />
      </QuickQueue>
      <nav className="pages" aria-label="Pages">
        {address.after !== null && <a href={queueHref(address)}>First page</a>}
        {next !== null && (
          <a href={queueHref(address, { after: next })} rel="next">
            {rows.length < QUEUE_PAGE ? 'Look further' : `Next ${QUEUE_PAGE}`}
          </a>
        )}
      </nav>
      <QueueKeys keys="queue" news={newsOf(address)} />
    </DeskPage>
  )
}

function narrowedTo({ person, network, host, reason }: QueueAddress): string | null {
  if (person !== null) return 'Of one person'
  if (network !== null) return `From the network of #${network}`
  if (host !== null) return `From ${host}`
  return reason === null ? null : `${REASON_LABELS[reason]}`
}

/** Tallies know kinds and states; how many fit an entry or a text nobody counts, nor what is under some entries only. */
async function countsFor(address: QueueAddress, scope: Scope) {
  const { kind } = address
  if (scope !== null || isFiltered({ ...address, kind: null })) return null
  const counts = await readCounts()
  if (kind === null) return counts
  return inEach((state) => counts.of(state, kind))
}
