import { pathOf } from '@/lib/articles/entry'
import { ruleInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { WholePerson } from '@/lib/people/desk/read-people'
import { Age } from './age'

type PersonCommentsProps = { person: WholePerson; now: Date; timeZone: string }

/** What came with this address, newest first, and what was decided about it. */
export function PersonComments({ person: { id, comments, next }, now, timeZone }: PersonCommentsProps) {
  return (
    <section>
      <h2>Comments with this address</h2>
      {comments.length === 0 && <p className="quiet">None is left.</p>}
      <ol className="reported">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="by">
              <b>{comment.authorName ?? 'Anonymous'}</b>
              <a href={`/admin/comments/${comment.id}`}>
                <Age date={comment.createdAt} now={now} timeZone={timeZone} />
              </a>
              <span className="mark">{STATE_IN_WORDS[comment.state]}</span>
              {!comment.proven && <span className="mark warn">not shown to be theirs</span>}
            </p>
            <p className="on">
              on <a href={pathOf(comment.entry)}>{comment.entry.title}</a>
            </p>
            <div className="text" dangerouslySetInnerHTML={{ __html: comment.html }} />
            <ul className="quiet">
              {comment.decisions.map(({ id: decisionId, toState, rule, reason, createdAt, user }) => (
                <li key={decisionId}>
                  {user?.name ?? ruleInWords(rule)}: {STATE_IN_WORDS[toState]}
                  {reason && `, ${reason}`}, <Age date={createdAt} now={now} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {next !== null && (
        <p className="onward">
          <a href={`/admin/people/${id}?after=${next}`} rel="next">
            Older ones
          </a>
        </p>
      )}
    </section>
  )
}
