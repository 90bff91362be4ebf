import { ruleInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { Item } from '@/lib/moderation/read-item'
import { Age } from './age'
import { ChangedWords } from './changed-words'

type HistoryProps = { item: Item; now: Date; timeZone: string }

/** Who or which rule decided what and why, newest first, and what the text was before. */
export function History({ item: { body, decisions, revisions }, now, timeZone }: HistoryProps) {
  return (
    <section>
      <h2>History</h2>
      <ol className="history">
        {decisions.map(({ id, fromState, toState, rule, reason, user, createdAt, undoneAt }) => (
          <li key={id} className={undoneAt ? 'undone' : undefined}>
            <p>
              <Age date={createdAt} now={now} timeZone={timeZone} />
              <span>
                <b>{user?.name ?? ruleInWords(rule)}</b>:{' '}
                {fromState
                  ? `${STATE_IN_WORDS[fromState]} → ${STATE_IN_WORDS[toState]}`
                  : `came in, ${STATE_IN_WORDS[toState]}`}
                {undoneAt && (
                  <>
                    {' '}
                    <span className="mark">
                      undone <Age date={undoneAt} now={now} timeZone={timeZone} />
                    </span>
                  </>
                )}
              </span>
            </p>
            {reason && <p className="quiet">{reason}</p>}
          </li>
        ))}
      </ol>
      {revisions.map((revision, i) => (
        <details key={revision.id} className="sent">
          <summary>
            {revision.user?.name ?? 'Its author'} changed the words{' '}
            <Age date={revision.replacedAt} now={now} timeZone={timeZone} />
          </summary>
          <ChangedWords before={revision.body} after={revisions[i - 1]?.body ?? body} />
        </details>
      ))}
    </section>
  )
}
