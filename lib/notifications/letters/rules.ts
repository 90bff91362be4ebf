import type { Entry } from '@/lib/articles/entry'
import { tagSlug } from '@/lib/articles/lists'

export const PACES = ['at_once', 'weekly'] as const
export type LetterPace = (typeof PACES)[number]

const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000]
/** A slip that is mended in the first minutes goes to nobody. */
export const GRACE_MS = 10 * MINUTE_MS
/** Who brings years of articles along does not mail them to everybody. */
const NEWS_FOR_MS = 7 * DAY_MS
/** What comes within the hour after a mail is gathered in the next. */
export const GATHER_MS = 60 * MINUTE_MS
/** What somebody should have been told of for so long is no news any more. */
export const TOLD_WITHIN_MS = 30 * DAY_MS

/** From when an entry that is seen in public for the first time may be told of; null when it is old. */
export const ripeAtOf = ({ date }: Entry, shownAt: Date): Date | null =>
  date.getTime() >= shownAt.getTime() - NEWS_FOR_MS ? new Date(shownAt.getTime() + GRACE_MS) : null

const [ALL, TAG] = ['articles', 'tag:']
export const scopeOf = (tag?: string) => (tag === undefined ? ALL : TAG + tag)
/** The tag that a subscription is for; null when it is for all articles. */
export const tagIn = (scope: string) => (scope.startsWith(TAG) ? scope.slice(TAG.length) : null)

type Follows = { scope: string; toldUpTo: number; confirmedAt: Date | null }
type NewsItem = { number: number; shownAt: Date; entry: Entry }

const isMeant = ({ scope, toldUpTo, confirmedAt }: Follows, { number, shownAt, entry }: NewsItem) =>
  confirmedAt !== null &&
  confirmedAt <= shownAt &&
  number > toldUpTo &&
  (scope === ALL || entry.tags.some((tag) => scope === TAG + tagSlug(tag)))

/**
 * What one person is told of now, and which of their subscriptions want that.
 * @param told entries that they were mailed already, whatever they followed then
 */
export function dueTo<N extends NewsItem>(follows: Follows[], news: N[], told: ReadonlySet<number>) {
  const due = news.filter((item) => !told.has(item.entry.id) && follows.some((each) => isMeant(each, item)))
  const scopes = follows.filter((each) => due.some((item) => isMeant(each, item))).map(({ scope }) => scope)
  return { due, scopes }
}
