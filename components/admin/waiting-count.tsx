'use client'
import { useSyncExternalStore } from 'react'
import { onWaiting, waitingNow } from './quick/waiting'

/** How many wait; it keeps itself up to date where scripts run. */
export function WaitingCount({ count }: { count: number }) {
  const now = useSyncExternalStore(
    onWaiting,
    () => waitingNow()?.waiting ?? count,
    () => count,
  )
  return now.toLocaleString('en')
}
