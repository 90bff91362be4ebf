import { Age } from './age'

type SessionListProps = {
  sessions: { key: string; createdAt: Date; expiresAt: Date; isThis: boolean }[]
  end: (form: FormData) => Promise<void>
  endOthers: () => Promise<void>
  now: Date
  timeZone: string
}

/** The browsers that are signed in, and a way to end each. */
export function SessionList({ sessions, end, endOthers, now, timeZone }: SessionListProps) {
  return (
    <section>
      <h2>Open sessions</h2>
      <ul className="list">
        {sessions.map(({ key, createdAt, expiresAt, isThis }) => (
          <li key={key}>
            <div>
              <p className="by">
                <b>{isThis ? 'This browser' : 'Another browser'}</b>
                <span>
                  signed in <Age date={createdAt} now={now} timeZone={timeZone} />
                </span>
              </p>
              <p className="quiet">runs out on {dayOf(expiresAt, timeZone)}</p>
            </div>
            {!isThis && (
              <form action={end}>
                <input type="hidden" name="key" value={key} />
                <button>End it</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOthers} className="onward">
          <button>End all others</button>
        </form>
      )}
    </section>
  )
}

const dayOf = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(date)
