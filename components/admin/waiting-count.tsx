'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { onWaiting, tellWaiting, waitingNow } from './quick/waiting'

/** How many wait; it keeps itself up to date where scripts run. */
export function WaitingCount({ count }: { count: number }) {
  // A page that is made anew knows better than the last answer.
  useEffect(() => tellWaiting({ waiting: count }), [count])
  const now = useSyncExternalStore(
    onWaiting,
    () => waitingNow()?.waiting ?? count,
    () => count,
  )
  return now.toLocaleString('en')
}
