'use client'
import { useEffect, useState, useSyncExternalStore, type ReactNode, type SubmitEvent } from 'react'
import { goTo, rowAfter } from '../queue-place'
import type { QueueRow } from '../queue-row'
import { QueueRows } from '../queue-rows'
import { askDesk } from './ask-desk'
import { NOTHING_YET, quickDesk } from './quick-desk'
import { QuickBar } from './quick-bar'

/** When so few are left on the page, the next ones are fetched. */
const FEW = 15

type QuickQueueProps = {
  rows: QueueRow[]
  next: number | null
  /** Where further rows come from, up to the number that they begin after. */
  more: `/admin/${string}`
  /** What became of the last press of a button, until the first decision here. */
  news: ReactNode
  empty: ReactNode
  /** What can be done with those that are ticked. */
  bulk: ReactNode
  action: (form: FormData) => Promise<void>
  children: ReactNode
}

/**
 * The list of the queue. A button of a row decides at once: the row is gone, the next one has the focus, and the deed is
 * sent behind it. Without script the same buttons send the form.
 */
export function QuickQueue({
  rows: first,
  next: firstNext,
  more,
  news,
  empty,
  bulk,
  action,
  children,
}: QuickQueueProps) {
  const view = useSyncExternalStore(quickDesk.listen, quickDesk.view, () => NOTHING_YET)
  const [{ rows, next }, setRows] = useState({ rows: first, next: firstNext })
  const gone = new Set(view.decided.map(({ seen }) => seen))
  const open = rows.filter((row) => !gone.has(row.seen))
  useEffect(() => keepSafe(), [])
  // What comes back is what somebody wants to look at.
  useEffect(() => {
    if (view.undone) goTo(document.getElementById(`item-${view.undone.id}`) ?? undefined)
  }, [view.undone])
  useEffect(() => {
    if (next === null || open.length >= FEW) return
    const stop = new AbortController()
    void moreRows(`${more}after=${next}`, stop.signal).then((page) => {
      if (page) setRows((before) => ({ rows: withoutDoubles(before.rows, page.rows), next: page.next }))
    })
    return () => stop.abort()
  }, [next, more, open.length])

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    const button = event.nativeEvent.submitter
    if (!(button instanceof HTMLButtonElement) || button.name !== 'one') return
    event.preventDefault()
    const row = button.closest<HTMLElement>('[data-row]')
    const onward = row && rowAfter(row)
    const kind = open.find(({ id }) => String(id) === row?.dataset.row)?.kind ?? 'comment'
    quickDesk.decide(button.value, kind)
    if (!goTo(onward ?? undefined)) document.querySelector('main')?.focus({ preventScroll: true })
  }

  return (
    <>
      <QuickBar view={view} news={news} />
      {open.length === 0 && next === null ? (
        empty
      ) : (
        <form action={action} onSubmit={onSubmit} className="queue" data-quick>
          {/* Enter in a tick box would press the first button there is. */}
          <button disabled hidden />
          {children}
          <QueueRows rows={open} />
          {bulk}
        </form>
      )}
    </>
  )
}

async function moreRows(address: `/admin/${string}`, signal: AbortSignal) {
  const answer = await askDesk(address, { signal }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { rows: QueueRow[]; next: number | null }) : null
}

function withoutDoubles(before: QueueRow[], more: QueueRow[]) {
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...more.filter(({ id }) => !known.has(id))]
}

/** Nothing that was decided is lost when the page goes away. */
function keepSafe() {
  quickDesk.begin()
  const onHide = () => {
    if (document.hidden) quickDesk.leave()
  }
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!quickDesk.mayLeave()) event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHide)
  addEventListener('pagehide', quickDesk.leave)
  addEventListener('beforeunload', onUnload)
  return () => {
    document.removeEventListener('visibilitychange', onHide)
    removeEventListener('pagehide', quickDesk.leave)
    removeEventListener('beforeunload', onUnload)
  }
}
