import { Age } from './age'
import { TryAgain } from './try-again'

type Mail = { id: number; kind: string; attempts: number; createdAt: Date; lastError: string | null }
type MailListProps = {
  title: string
  mails: Mail[]
  now: Date
  timeZone: string
  tryAgain?: (form: FormData) => Promise<void>
}

/** Mails in one state, without saying who they are for. */
export function MailList({ title, mails, now, timeZone, tryAgain }: MailListProps) {
  if (mails.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="list">
        {mails.map(({ id, kind, attempts, createdAt, lastError }) => (
          <li key={id}>
            <div>
              <p className="by">
                <b>{kind}</b>
                <span>
                  mail {id}
                  {attempts > 0 && `, tried ${attempts === 1 ? 'once' : `${attempts} times`}`}
                </span>
                <Age date={createdAt} now={now} timeZone={timeZone} />
              </p>
              {lastError && <p className="quiet">{lastError}</p>}
            </div>
            {tryAgain && <TryAgain id={id} what={`mail ${id}`} action={tryAgain} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
