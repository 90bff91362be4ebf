import type { ListedPerson } from '@/lib/people/desk/read-people'
import { Age } from './age'

type PeopleListProps = { people: ListedPerson[]; isFiltered: boolean; now: Date; timeZone: string }

export function PeopleList({ people, isFiltered, now, timeZone }: PeopleListProps) {
  if (people.length === 0) {
    return (
      <p className="empty">
        {isFiltered ? 'Nobody fits.' : 'Nobody has given an e-mail address yet. Whoever does stands here.'}
      </p>
    )
  }
  return (
    <ul className="list">
      {people.map(({ id, name, email, provenAt, trustedAt, isBlocked, lastWroteAt }) => (
        <li key={id}>
          <div>
            <p className="by">
              <b>
                <a href={`/admin/people/${id}`}>{name ?? `Person ${id}`}</a>
              </b>
              <PersonMarks {...{ provenAt, trustedAt, isBlocked }} />
            </p>
            <p className="quiet">
              {email && `${email} · `}
              {lastWroteAt ? (
                <>
                  wrote <Age date={lastWroteAt} now={now} timeZone={timeZone} />
                </>
              ) : (
                'nothing of theirs is left'
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

type Marks = { provenAt: Date | null; trustedAt: Date | null; isBlocked: boolean }

export function PersonMarks({ provenAt, trustedAt, isBlocked }: Marks) {
  return (
    <>
      {provenAt && <span className="mark good">address proven</span>}
      {trustedAt && <span className="mark good">trusted</span>}
      {isBlocked && <span className="mark bad">blocked</span>}
    </>
  )
}
