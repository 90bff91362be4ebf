import { momentInZone } from '@/lib/articles/moment-in-zone'
import { db } from '@/lib/db/client'
import { peek, shelve } from '@/lib/once'
import { DAY_MS, DAYS, gatherDays, gatherSpans, quantile, type Day, type Span } from './gather'
import { arrivalsByDay, healthOf, mistakesByDay, oldestWaiting, waits } from './store'

export type Figures = {
  days: Day[]
  spans: Span[]
  waits: { count: number; median: number; p90: number } | null
}
export type Health = Awaited<ReturnType<typeof healthOf>>

const KEPT_MS = 60_000

/** What the overview draws. It takes a moment to gather on a large site, so it is kept for a minute. */
export async function readFigures(now: Date, timeZone: string): Promise<Figures> {
  const kept = peek<{ until: number; figures: Figures }>('figures')
  if (kept && kept.until > now.getTime()) return kept.figures
  const figures = await gather(now, timeZone)
  shelve('figures', { until: now.getTime() + KEPT_MS, figures })
  return figures
}

async function gather(now: Date, timeZone: string): Promise<Figures> {
  const start = firstDay(now, timeZone)
  const days = gatherDays(start, await arrivalsByDay(db(), start))
  const spans = gatherSpans(days, await mistakesByDay(db(), start))
  const waited = await waits(db(), start)
  const [median, p90] = [quantile(waited, 0.5), quantile(waited, 0.9)]
  return { days, spans, waits: median === null || p90 === null ? null : { count: waited.length, median, p90 } }
}

/** The beginning of the first of thirty days, today the last of them, by the site's clock. */
function firstDay(now: Date, timeZone: string): Date {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
  return new Date(momentInZone(today, timeZone).getTime() - (DAYS - 1) * DAY_MS)
}

export const readHealth = (now: Date): Promise<Health> => healthOf(db(), now)
export const waitingSince = (): Promise<Date | null> => oldestWaiting(db())
