import { Age } from './age'

export type MissedPath = {
  path: string
  count: number
  lastSeen: Date
  referrerHost: string | null
  likely: { path: string; title: string } | null
}

type MissedListProps = {
  missed: MissedPath[]
  add: (form: FormData) => Promise<void>
  forget: (form: FormData) => Promise<void>
  now: Date
  timeZone: string
}

/** What was asked for and is not there, and with one press leads to what was probably meant. */
export function MissedList({ missed, add, forget, now, timeZone }: MissedListProps) {
  if (missed.length === 0) return <p className="quiet">Nothing: whatever was asked for lately is there.</p>
  return (
    <ul className="list told">
      {missed.map((each) => (
        <li key={each.path}>
          <MissedFacts {...each} now={now} timeZone={timeZone} />
          <div className="actions">
            {each.likely ? (
              <form action={add}>
                <input type="hidden" name="from" value={each.path} />
                <input type="hidden" name="to" value={each.likely.path} />
                <button>
                  Lead to “{each.likely.title}”<span className="unseen"> from {each.path}</span>
                </button>
              </form>
            ) : (
              <a href={`/admin/links/redirects?from=${encodeURIComponent(each.path)}#from`}>
                Choose where to<span className="unseen"> for {each.path}</span>
              </a>
            )}
            <form action={forget}>
              <input type="hidden" name="path" value={each.path} />
              <button className="plain">
                Forget<span className="unseen"> {each.path}</span>
              </button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}

type MissedFactsProps = MissedPath & { now: Date; timeZone: string }

function MissedFacts({ path, count, lastSeen, referrerHost, now, timeZone }: MissedFactsProps) {
  return (
    <div>
      <p className="by">
        <b className="host">{path}</b>
      </p>
      <p className="quiet">
        {count === 1 ? 'once' : `${count} times`}, last <Age date={lastSeen} now={now} timeZone={timeZone} />
        {referrerHost && `, by a link on ${referrerHost}`}
      </p>
    </div>
  )
}
