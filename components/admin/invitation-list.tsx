import type { Invitation } from '@/lib/accounts/invitations'
import { Age } from './age'
import { ROLE_NAMES } from './role-words'

type InvitationListProps = {
  invitations: Invitation[]
  revoke: (form: FormData) => Promise<void>
  now: Date
  timeZone: string
}

/** Invitations that nobody has used yet. */
export function InvitationList({ invitations, revoke, now, timeZone }: InvitationListProps) {
  if (invitations.length === 0) return null
  return (
    <section>
      <h2>Invited, not here yet</h2>
      <ul className="list">
        {invitations.map(({ id, email, role, createdAt }) => (
          <li key={id}>
            <div>
              <p className="by">
                <b>{email}</b>
                <span className="mark">{ROLE_NAMES[role]}</span>
                <span>
                  invited <Age date={createdAt} now={now} timeZone={timeZone} />
                </span>
              </p>
            </div>
            <form action={revoke}>
              <input type="hidden" name="id" value={id} />
              <button>
                Withdraw<span className="unseen"> the invitation of {email}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
