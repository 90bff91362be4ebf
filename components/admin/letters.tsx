import type { LettersDesk } from '@/lib/notifications/letters/desk'
import { Age } from './age'
import { exactTime } from './age-in-words'

const PACES = { at_once: 'at once', weekly: 'weekly' }

/** New articles by mail: how many want them, what goes out next, and what went out. */
export function Letters({ letters, now, timeZone }: { letters: LettersDesk; now: Date; timeZone: string }) {
  const { isOn, followers, next, weeklyAt, runs } = letters
  return (
    <section>
      <h2>New articles by mail</h2>
      {!isOn && (
        <p className="quiet">
          Off: there is no SMTP_URL, or site.yaml says <code>mail: articles: false</code>.
        </p>
      )}
      <dl className="facts">
        <dt>Subscribers</dt>
        <dd>{followers.map(followersInWords).join('; ') || 'none yet'}</dd>
        {isOn && (
          <>
            <dt>Next</dt>
            <dd>
              {next.map(({ title, at }) => `“${title}” on ${exactTime(at, timeZone)}`).join('; ') || 'nothing is new'}
            </dd>
            <dt>Next weekly mail</dt>
            <dd>{exactTime(weeklyAt, timeZone)}</dd>
          </>
        )}
      </dl>
      <ul className="list">
        {runs.map(({ id, pace, mails, createdAt, finishedAt, titles }) => (
          <li key={id}>
            <div>
              <p className="by">
                <b>{PACES[pace]}</b>
                <span>
                  {mails.toLocaleString('en')} {mails === 1 ? 'mail' : 'mails'} {finishedAt ? 'written' : 'so far'}
                </span>
                <Age date={createdAt} now={now} timeZone={timeZone} />
              </p>
              <p className="quiet">{titles.join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const followersInWords = ({ title, pace, count }: LettersDesk['followers'][number]) =>
  `${title} ${PACES[pace]}: ${count.toLocaleString('en')}`
