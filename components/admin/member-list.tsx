import type { Member } from '@/lib/accounts/team'
import { Age } from './age'
import { RoleFields } from './role-fields'
import { ROLE_NAMES } from './role-words'

type Action = (form: FormData) => Promise<void>
type MemberListProps = {
  members: Member[]
  /** The number of who looks at it. */
  self: number
  authors: { slug: string; name: string }[]
  change: Action
  close: Action
  reopen: Action
  now: Date
  timeZone: string
}

/** Everybody who has an account, what they may do, and ways to change that. */
export function MemberList({ members, self, authors, change, close, reopen, now, timeZone }: MemberListProps) {
  const when = { now, timeZone }
  return (
    <section>
      <h2>Who is here</h2>
      <ul className="list members">
        {members.map((member) => (
          <li key={member.id} id={`member-${member.id}`}>
            <div>
              <p className="by">
                <b>{member.name}</b>
                <span className="mark">{ROLE_NAMES[member.role]}</span>
                {member.id === self && <span>you</span>}
                <span>{member.email}</span>
              </p>
              <p className="quiet">
                {member.closedAt ? (
                  <>
                    closed <Age date={member.closedAt} {...when} />; what they decided stays
                  </>
                ) : (
                  <>
                    here since <Age date={member.createdAt} {...when} />
                  </>
                )}
              </p>
              {!member.closedAt && <MemberForm member={member} authors={authors} change={change} />}
            </div>
            <form action={member.closedAt ? reopen : close}>
              <input type="hidden" name="id" value={member.id} />
              <button>
                {member.closedAt ? 'Reopen' : 'Close'}
                <span className="unseen"> the account of {member.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function MemberForm({ member, authors, change }: { member: Member } & Pick<MemberListProps, 'authors' | 'change'>) {
  const { id, name, role, authorSlug, seesEmails } = member
  return (
    <details>
      <summary>
        Change<span className="unseen"> what {name} may do</span>
      </summary>
      <form action={change} className="fields">
        <input type="hidden" name="id" value={id} />
        <RoleFields prefix={`member-${id}`} role={role} authorSlug={authorSlug} authors={authors} />
        <p className="check">
          <input type="checkbox" id={`member-${id}-sees`} name="seesEmails" value="1" defaultChecked={seesEmails} />
          <label htmlFor={`member-${id}-sees`}>As a moderator, sees e-mail addresses of commenters</label>
        </p>
        <button className="main">Keep the change</button>
      </form>
    </details>
  )
}
