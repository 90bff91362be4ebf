import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { HistoryFilter } from '@/components/admin/history-filter'
import { HistoryList, WHY_NOT } from '@/components/admin/history-list'
import { content } from '@/lib/articles/content'
import { readDeciders, readHistory } from '@/lib/moderation/history/read-history'
import { scopeOf } from '@/lib/moderation/scope'
import { DeskPage } from '../desk-page'
import { entriesToChoose } from '../entries-to-choose'
import { takeBackAction, takeBackAllAction } from './actions'
import { historyHref, historySearch, isNarrowed, readHistoryAddress, type HistoryAddress } from './history-address'

export const metadata: Metadata = { title: 'History' }

type HistoryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function History({ searchParams }: HistoryProps) {
  const who = await requireMay('moderate')
  const address = readHistoryAddress(await searchParams)
  const { site } = content()
  const now = new Date()
  const { items, next, isCut } = await readHistory(historySearch(address, scopeOf(who), site.timeZone), now)
  const here = historyHref(address, address.after)
  return (
    <DeskPage who={who} here="/admin/history">
      <h1>History</h1>
      <HistoryFilter
        key={here}
        chosen={address}
        people={await readDeciders()}
        entries={entriesToChoose(address.entry, scopeOf(who))}
        clear={isNarrowed(address) ? '/admin/history' : null}
      />
      <News address={address} />
      {items.length === 0 ? (
        <p className="empty">{emptyInWords(address, isCut)}</p>
      ) : (
        <HistoryList
          items={items}
          back={here}
          takeBack={takeBackAction}
          takeBackAll={takeBackAllAction}
          now={now}
          timeZone={site.timeZone}
        />
      )}
      <nav className="pages" aria-label="Pages">
        {address.after !== null && <a href={historyHref(address)}>The newest</a>}
        {next !== null && (
          <a href={historyHref(address, next)} rel="next">
            {isCut ? 'Look further back' : 'Earlier'}
          </a>
        )}
      </nav>
    </DeskPage>
  )
}

function emptyInWords(address: HistoryAddress, isCut: boolean) {
  if (isCut) return 'Nothing like that among the last 20,000 decisions. There are older ones.'
  if (isNarrowed(address)) return 'No decision is like that.'
  return 'Nothing has been decided yet. Every decision, of a person or a rule, will stand here.'
}

function News({ address: { done, failed } }: { address: HistoryAddress }) {
  if (failed) {
    return (
      <p className="notice warn" role="status">
        Nothing was taken back. {WHY_NOT[failed]}
      </p>
    )
  }
  if (done === null) return null
  return (
    <p className="notice" role="status">
      <span>
        Taken back: <a href={`/admin/comments/${done}`}>#{done}</a> is where it was before.
      </span>
    </p>
  )
}
