import { Age } from './age'
import { TryAgain } from './try-again'

type DeadJobsProps = {
  jobs: { id: number; name: string; attempts: number; lastError: string | null; createdAt: Date }[]
  now: Date
  timeZone: string
  tryAgain?: (form: FormData) => Promise<void>
}

/** Work in the background that gave up. */
export function DeadJobs({ jobs, now, timeZone, tryAgain }: DeadJobsProps) {
  if (jobs.length === 0) return null
  return (
    <section>
      <h2>Jobs that gave up</h2>
      <ul className="list">
        {jobs.map(({ id, name, attempts, lastError, createdAt }) => (
          <li key={id}>
            <div>
              <p className="by">
                <b>{name}</b>
                <span>{attempts === 1 ? 'tried once' : `tried ${attempts} times`}</span>
                <Age date={createdAt} now={now} timeZone={timeZone} />
              </p>
              {lastError && <p className="quiet">{lastError}</p>}
            </div>
            {tryAgain && <TryAgain id={id} what={name} action={tryAgain} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
