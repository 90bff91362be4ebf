import { momentInZone } from '@/lib/articles/moment-in-zone'
import { db } from '@/lib/db/client'
import { peek, shelve } from '@/lib/once'
import {
  ARRIVED,
  DAY_MS,
  DAYS,
  gatherAnswers,
  gatherDays,
  gatherSpans,
  MAILED,
  type Answers,
  type Day,
  type MailDay,
  type Span,
} from './gather'
import { arrivalsByDay, healthOf, judgedByDay, mailByDay, namesOf, oldestWaiting, waits } from './store'

export type Figures = {
  days: Day[]
  spans: Span[]
  /** How long people took to answer, all of them and each. */
  answers: Answers | null
  people: { name: string; answers: Answers }[]
  mail: MailDay[]
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
  // To the owner what is set aside is held like the rest.
  const arrived = (await arrivalsByDay(db(), start)).map(({ state, ...rest }) => ({
    ...rest,
    state: state === 'aside' ? ('pending' as const) : state,
  }))
  const waited = await waits(db(), start)
  const mail = (await mailByDay(db(), start)).map(({ state, ...rest }) => ({
    ...rest,
    state: state === 'sending' ? ('waiting' as const) : state,
  }))
  return {
    days: gatherDays(start, ARRIVED, arrived),
    spans: gatherSpans(start, await judgedByDay(db(), start)),
    answers: gatherAnswers(waited.map(({ ms }) => ms)),
    people: await byPerson(waited),
    mail: gatherDays(start, MAILED, mail),
  }
}

/** Who answered most comes first. */
async function byPerson(waited: Awaited<ReturnType<typeof waits>>): Promise<Figures['people']> {
  const people = await namesOf(db(), [...new Set(waited.map(({ userId }) => userId))])
  return people
    .flatMap(({ id, name }) => {
      const answers = gatherAnswers(waited.filter(({ userId }) => userId === id).map(({ ms }) => ms))
      return answers ? [{ name, answers }] : []
    })
    .toSorted((a, b) => b.answers.count - a.answers.count)
}

/** The beginning of the first of thirty days, today the last of them, by the site's clock. */
function firstDay(now: Date, timeZone: string): Date {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
  return new Date(momentInZone(today, timeZone).getTime() - (DAYS - 1) * DAY_MS)
}

export const readHealth = (now: Date): Promise<Health> => healthOf(db(), now)
export const waitingSince = (): Promise<Date | null> => oldestWaiting(db())
