import { ruleInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { LoggedDecision } from '@/lib/moderation/overview'
import { Age } from './age'

type DecisionLogProps = { decisions: LoggedDecision[]; now: Date; timeZone: string }

export function DecisionLog({ decisions, now, timeZone }: DecisionLogProps) {
  return (
    <section>
      <h2>Newest decisions</h2>
      {decisions.length === 0 && <p className="quiet">Nothing has been decided yet.</p>}
      <ol className="history" hidden={decisions.length === 0}>
        {decisions.map(({ id, commentId, toState, rule, reason, user, comment, createdAt, undoneAt }) => (
          <li key={id} className={undoneAt ? 'undone' : undefined}>
            <p>
              <Age date={createdAt} now={now} timeZone={timeZone} />
              <span>
                <b>{user?.name ?? ruleInWords(rule)}</b>: {comment.kind}{' '}
                <a href={`/admin/comments/${commentId}`}>
                  #{commentId} by {comment.authorName ?? 'Anonymous'}
                </a>{' '}
                on {comment.entry.title} → {STATE_IN_WORDS[toState]}
                {undoneAt && (
                  <>
                    {' '}
                    <span className="mark">undone</span>
                  </>
                )}
              </span>
            </p>
            {reason && <p className="quiet">{reason}</p>}
          </li>
        ))}
      </ol>
      <p className="onward">
        <a href="/admin/history">The whole history</a>
      </p>
    </section>
  )
}
