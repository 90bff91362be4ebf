import type { IncomingHttpHeaders } from 'node:http'
import { content } from '@/lib/articles/content'
import { db, transaction } from '@/lib/db/client'
import { Gathered } from '@/lib/gathered'
import { once } from '@/lib/once'
import { addClicks, clicksSince } from './store'

/** More names than any registry has in use. */
const AT_ONCE = { most: 1_000, writeAfterMs: 5_000 }

const gathered = () => once('clicks', () => new Gathered<number>(AT_ONCE, writeClicks))

/** Who asks not to be tracked is not even a number (Do Not Track, Global Privacy Control). */
export const mayCount = (headers: IncomingHttpHeaders) => headers['dnt'] !== '1' && headers['sec-gpc'] !== '1'

/** Adds one to the day's total of a shop link; nothing else is kept of it. */
export function countClick(name: string, now: Date) {
  gathered().add(`${dayOf(now)} ${name}`, (before) => (before ?? 0) + 1)
}

const dayOf = (moment: Date) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: content().site.timeZone, dateStyle: 'short' }).format(moment)

async function writeClicks(counts: ReadonlyMap<string, number>) {
  await transaction(async (tx) => {
    for (const [key, count] of counts) await addClicks(tx, { day: key.slice(0, 10), name: key.slice(11), count })
  })
}

export const flushClicks = () => gathered().flush()

/** The totals of the last days by name, most followed first. */
export async function readClicks(now: Date, days: number) {
  await flushClicks()
  return clicksSince(db(), dayOf(new Date(now.getTime() - (days - 1) * 86_400_000)))
}
