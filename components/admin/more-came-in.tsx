'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { onWaiting, waitingNow } from './quick/waiting'
import { watchWaiting } from './quick/watch-waiting'

type MoreCameInProps = {
  /** The newest that waited when this page was made; null where it does not matter. */
  newest: number | null
  href: string
}

/** Keeps the counts of a page alive, and says when there is more than it shows. */
export function MoreCameIn({ newest, href }: MoreCameInProps) {
  useEffect(watchWaiting, [])
  const now = useSyncExternalStore(
    onWaiting,
    () => waitingNow()?.newest ?? 0,
    () => 0,
  )
  if (newest === null || now <= newest) return <div role="status" />
  return (
    <div role="status">
      <p className="notice">
        <span>More has come in.</span> <a href={href}>Show it</a>
      </p>
    </div>
  )
}
