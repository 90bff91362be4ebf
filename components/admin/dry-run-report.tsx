import type { ReactNode } from 'react'
import type { DryRun, Table } from '@/lib/spam/dry-run/dry-run'

type Outcome = keyof Table
const OUTCOMES: { outcome: Outcome; words: string }[] = [
  { outcome: 'publish', words: 'Let through' },
  { outcome: 'hold', words: 'Held' },
  { outcome: 'bin', words: 'Into spam' },
]
const BECAME: Record<Outcome, string> = { publish: 'let through', hold: 'held', bin: 'put into spam' }

type DryRunReportProps = {
  /** What is tried: “a block on the word “casino””. */
  what: string
  run: DryRun
  /** Of this page, to go on from where it stopped. */
  href: string
  /** The button that saves what was tried. */
  save: ReactNode
}

/** What a rule would have changed over all that was decided, before it is saved. */
export function DryRunReport({ what, run, href, save }: DryRunReportProps) {
  const { looked, total, isDone, now, then, changed, examples } = run
  const widest = Math.max(
    1,
    ...OUTCOMES.flatMap(({ outcome }) => [now, then].flatMap((table) => [table[outcome].ham, table[outcome].spam])),
  )
  return (
    <section className="dry-run" id="tried" aria-labelledby="tried-title">
      <h2 id="tried-title">Tried: {what}</h2>
      <p>
        {looked === 0 ? 'There is nothing yet to try it on: nothing has been approved or marked as spam.' : told(run)}
      </p>
      {!isDone && (
        <p>
          <progress value={looked} max={Math.max(total, looked)} aria-label="Looked through" />{' '}
          <a href={href} className="button">
            Go on with the older ones
          </a>
        </p>
      )}
      {looked > 0 && (
        <table className="tried">
          <caption>
            What the spam check makes of what was decided, as it is and as tried. What is let through still goes by the
            rule of the site.
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">Honest, as it is</th>
              <th scope="col">Honest, as tried</th>
              <th scope="col">Spam, as it is</th>
              <th scope="col">Spam, as tried</th>
            </tr>
          </thead>
          <tbody>
            {OUTCOMES.map(({ outcome, words }) => (
              <tr key={outcome}>
                <th scope="row">{words}</th>
                {(['ham', 'spam'] as const).map((side) => [
                  <Cell key={`${side} now`} count={now[outcome][side]} widest={widest} side={side} />,
                  <Cell
                    key={`${side} then`}
                    count={then[outcome][side]}
                    before={now[outcome][side]}
                    widest={widest}
                    side={side}
                  />,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed > 0 && (
        <>
          <h3>{examples.length < changed ? `The newest ${examples.length} of them` : 'They are'}</h3>
          <ul className="list">
            {examples.map(({ id, name, spam, from, to }) => (
              <li key={id}>
                <div>
                  <a href={`/admin/comments/${id}`}>
                    #{id} by {name}
                  </a>{' '}
                  <span className="mark">{spam ? 'spam' : 'honest'}</span>
                </div>
                <span>
                  {BECAME[to]}, not {BECAME[from]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="actions">
        {save}
        <a href="/admin/rules" className="button">
          Leave it as it is
        </a>
      </div>
    </section>
  )
}

function told({ looked, total, isDone, changed }: DryRun) {
  const over = isDone
    ? `Over all ${looked.toLocaleString('en')} that were decided`
    : `Over the newest ${looked.toLocaleString('en')} of ${Math.max(total, looked).toLocaleString('en')} that were decided`
  if (changed === 0) return `${over} it would have changed nothing.`
  return `${over} it would have changed ${changed.toLocaleString('en')}.`
}

const WIDTH = 96
const HEIGHT = 10

type CellProps = { count: number; before?: number; widest: number; side: 'ham' | 'spam' }

/** A number with its bar: filled for spam, an outline for what is honest. */
function Cell({ count, before, widest, side }: CellProps) {
  const change = before === undefined ? 0 : count - before
  const width = count === 0 ? 0 : Math.max(2, (count / widest) * (WIDTH - 2))
  return (
    <td>
      {count.toLocaleString('en')}
      {change !== 0 && (
        <b> ({change > 0 ? `+${change.toLocaleString('en')}` : `−${(-change).toLocaleString('en')}`})</b>
      )}
      <svg
        className="score-bar"
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className={side === 'spam' ? 'for' : 'against'} x={1} y={1} width={width} height={HEIGHT - 2} />
      </svg>
    </td>
  )
}
