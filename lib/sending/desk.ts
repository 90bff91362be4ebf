import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { sendJob } from './jobs'
import {
  deleteSilentHost,
  insertSilentHost,
  listSent,
  listSilentHosts,
  silencedIds,
  silenceWaiting,
  tellAgain,
  tellAllAgain,
  whereLinkStands,
  type SentFilter,
} from './store'

export const SENT_PAGE = 50
export const SENT_STATES = ['waiting', 'sent', 'unsupported', 'failed', 'silenced'] as const

export type SentItem = Awaited<ReturnType<typeof listSent>>[number]
export type SilentHost = Awaited<ReturnType<typeof listSilentHosts>>[number]

/** A page of our links to others, newest first. `next` is where the page after it begins, or null at the end. */
export async function readSent(filter: SentFilter): Promise<{ items: SentItem[]; next: number | null }> {
  const found = await listSent(db(), filter, SENT_PAGE + 1)
  const items = found.slice(0, SENT_PAGE)
  return { items, next: found.length > SENT_PAGE ? (items.at(-1)?.id ?? null) : null }
}

/** Tells a page at once, whatever came of it before; false when there is no such link, or its host is silent. */
export const sendAgain = (id: number, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const link = await whereLinkStands(tx, id)
    if (!link || link.state === 'silenced') return false
    await tellAgain(tx, id)
    await enqueue(tx, sendJob({ sentLinkId: id }, now, now))
    return true
  })

/** From now on nothing is sent to a host, and none of its pages is visited to be told. */
export const silenceHost = (host: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    await insertSilentHost(tx, host, now)
    await silenceWaiting(tx, host, 'you decided so')
  })

/** Ends the silence, and tells what was not told meanwhile. */
export const listenAgain = (host: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    await deleteSilentHost(tx, host)
    const ids = await silencedIds(tx, host)
    await tellAllAgain(tx, host)
    for (const sentLinkId of ids) await enqueue(tx, sendJob({ sentLinkId }, now, now))
  })

export const silentHosts = (): Promise<SilentHost[]> => listSilentHosts(db())
