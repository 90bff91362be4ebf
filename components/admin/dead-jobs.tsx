import { Age } from './age'

type DeadJobsProps = {
  jobs: { id: number; name: string; attempts: number; lastError: string | null; createdAt: Date }[]
  now: Date
  timeZone: string
}

/** Work in the background that gave up. */
export function DeadJobs({ jobs, now, timeZone }: DeadJobsProps) {
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
          </li>
        ))}
      </ul>
    </section>
  )
}
