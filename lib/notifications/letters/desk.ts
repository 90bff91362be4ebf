import { content } from '@/lib/articles/content'
import { db } from '@/lib/db/client'
import { lettersAreOn } from './letters-are-on'
import { countFollowers, lastRun, lastRuns, newsUpTo, untoldNews } from './store'
import { GATHER_MS, TOLD_WITHIN_MS } from './rules'
import { weeklyAround } from './weekly'
import { whatIsFollowed } from './what-is-followed'

const SHOWN = 10
const COUNTED = 100_000

/** How many follow what, what goes out next and what went out lately; nobody's address. */
export async function readLettersDesk(now: Date) {
  const last = await lastRun(db(), 'at_once')
  const gathered = last ? last.createdAt.getTime() + GATHER_MS : 0
  return {
    isOn: lettersAreOn(),
    followers: (await countFollowers(db(), COUNTED)).map((each) => ({
      ...each,
      title: whatIsFollowed(each.scope).title,
    })),
    next: (await untoldNews(db())).slice(0, SHOWN).map(({ entryId, ripeAt }) => ({
      title: titleOf(entryId),
      at: new Date(Math.max(ripeAt!.getTime(), gathered)),
    })),
    weeklyAt: weeklyAround(now, content().site.timeZone).next,
    runs: await runsWithTitles(now),
  }
}

export type LettersDesk = Awaited<ReturnType<typeof readLettersDesk>>

const titleOf = (entryId: number) => content().byId.get(entryId)?.title ?? 'an entry that is gone'

async function runsWithTitles(now: Date) {
  const runs = await lastRuns(db(), SHOWN + 1)
  const news = await newsUpTo(db(), runs[0]?.upTo ?? 0, new Date(now.getTime() - TOLD_WITHIN_MS))
  return runs.slice(0, SHOWN).map(({ id, pace, upTo, mails, createdAt, finishedAt }, i) => {
    const before = runs.slice(i + 1).find((other) => other.pace === pace)?.upTo ?? 0
    const told = news.filter(({ number }) => number !== null && number > before && number <= upTo)
    return { id, pace, mails, createdAt, finishedAt, titles: told.map(({ entryId }) => titleOf(entryId)) }
  })
}
