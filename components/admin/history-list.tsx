import { ruleInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { HistoryItem } from '@/lib/moderation/history/read-history'
import type { WhyNot } from '@/lib/moderation/history/why-not'
import { Age } from './age'

export const WHY_NOT: Record<WhyNot | 'gone', string> = {
  'came-in': 'How it came in cannot be taken back; decide anew.',
  'taken-back': 'Taken back already.',
  'too-old': 'Older than 30 days; decide anew.',
  'decided-since': 'Somebody has decided anew since then.',
  withdrawn: 'Its author took it back, so it cannot be shown again.',
  gone: 'That decision is no longer there.',
}

/** As many as one press of “all together” takes back at once; more have a page of their own. */
const TOGETHER = 100

type Ways = {
  takeBack: (form: FormData) => Promise<void>
  takeBackAll: (form: FormData) => Promise<void>
  back: string
}
type HistoryListProps = Ways & { items: HistoryItem[]; now: Date; timeZone: string }

/** Decisions, the newest first, each with its way back or why there is none. */
export function HistoryList({ items, now, timeZone, ...ways }: HistoryListProps) {
  return (
    <ol className="history long">
      {items.map((item) => (
        <li key={item.id} className={item.undoneAt ? 'undone' : undefined}>
          <Decided item={item} now={now} timeZone={timeZone} />
          <WayBack item={item} {...ways} />
        </li>
      ))}
    </ol>
  )
}

function Decided({ item, now, timeZone }: { item: HistoryItem; now: Date; timeZone: string }) {
  const { commentId, fromState, toState, rule, reason, user, comment, createdAt, undoneAt } = item
  return (
    <div>
      <p>
        <b>{user?.name ?? ruleInWords(rule)}</b>{' '}
        <span className="change">
          {fromState === null ? 'came in' : STATE_IN_WORDS[fromState]} → <b>{STATE_IN_WORDS[toState]}</b>
        </span>
        {undoneAt && (
          <span className="mark">
            taken back <Age date={undoneAt} now={now} timeZone={timeZone} />
          </span>
        )}
      </p>
      <p className="quiet">
        {comment.kind}{' '}
        <a href={`/admin/comments/${commentId}`}>
          #{commentId} by {comment.authorName ?? 'Anonymous'}
        </a>{' '}
        on {comment.entry.title}, <Age date={createdAt} now={now} timeZone={timeZone} />
      </p>
      {reason && <p className="quiet said">{reason}</p>}
    </div>
  )
}

function WayBack({ item, takeBack, takeBackAll, back }: Ways & { item: HistoryItem }) {
  const { id, commentId, why, batch, together, run } = item
  if (why === 'taken-back') return null
  if (why !== null) return why === 'came-in' ? null : <p className="quiet why-not">{WHY_NOT[why]}</p>
  return (
    <div className="actions">
      <form action={takeBack}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="back" value={back} />
        <button>
          Take back<span className="unseen"> the decision about #{commentId}</span>
        </button>
      </form>
      {run !== null && (
        <a href={`/admin/bulk/${run}`} className="of-many">
          One of many
        </a>
      )}
      {run === null && together > 1 && together <= TOGETHER && item.user !== null && (
        <form action={takeBackAll}>
          <input type="hidden" name="batch" value={batch} />
          <input type="hidden" name="back" value={back} />
          <button className="plain">All {together} together</button>
        </form>
      )}
    </div>
  )
}
