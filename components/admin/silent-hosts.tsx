import type { SilentHost } from '@/lib/sending/desk'
import { Age } from './age'

type SilentHostsProps = {
  hosts: SilentHost[]
  back: string
  listen: (form: FormData) => Promise<void>
  now: Date
  timeZone: string
}

/** Hosts that are told nothing, whoever decided it. */
export function SilentHosts({ hosts, back, listen, now, timeZone }: SilentHostsProps) {
  return (
    <section>
      <h2>Hosts that are not told</h2>
      {hosts.length === 0 ? (
        <p className="quiet">There is none: every page that takes linkbacks is told.</p>
      ) : (
        <ul className="list">
          {hosts.map(({ host, optedOut, createdAt }) => (
            <li key={host}>
              <div>
                <p className="by">
                  <b>{host}</b>
                  <span>{optedOut ? 'asked for it' : 'decided here'}</span>
                </p>
                <p className="quiet">
                  since <Age date={createdAt} now={now} timeZone={timeZone} />
                </p>
              </div>
              <form action={listen}>
                <input type="hidden" name="host" value={host} />
                <input type="hidden" name="back" value={back} />
                <button>
                  Send again<span className="unseen"> to {host}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
