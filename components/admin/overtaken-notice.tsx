import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { Overtaken } from '@/lib/moderation/overtaken'

/** Tells who was second what the first decided. */
export function OvertakenNotice({ overtaken }: { overtaken: Overtaken[] }) {
  if (overtaken.length === 0) return null
  return (
    <div className="notice warn" role="status">
      {overtaken.map(({ id, state, by }) => (
        <p key={id}>
          <a href={`/admin/comments/${id}`}>#{id}</a>{' '}
          {state === 'pending'
            ? 'was left as it is: its words have changed, or somebody has put it back. Please read it once more.'
            : `was left as it is: already ${STATE_IN_WORDS[state]} by ${by}.`}
        </p>
      ))}
    </div>
  )
}
