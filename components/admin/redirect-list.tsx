import { Age } from './age'

type RedirectListProps = {
  redirects: { from: string; to: string; createdAt: Date }[]
  remove: (form: FormData) => Promise<void>
  now: Date
  timeZone: string
}

/** Old paths, and where each leads. */
export function RedirectList({ redirects, remove, now, timeZone }: RedirectListProps) {
  if (redirects.length === 0) return <p className="quiet">There is none yet.</p>
  return (
    <ul className="list told">
      {redirects.map(({ from, to, createdAt }) => (
        <li key={from}>
          <div>
            <p className="by">
              <b className="host">{from}</b>
            </p>
            <p className="quiet">
              leads to <a href={to}>{to}</a>, since <Age date={createdAt} now={now} timeZone={timeZone} />
            </p>
          </div>
          <form action={remove}>
            <input type="hidden" name="from" value={from} />
            <button>
              Remove<span className="unseen"> the redirect from {from}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
