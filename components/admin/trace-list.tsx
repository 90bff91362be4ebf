import { Age } from './age'

const ACTIONS: Record<string, string> = {
  purge: 'Emptied by rule',
  export: 'Data given out',
  anonymise: 'Anonymised',
  erase: 'Erased',
}

type Trace = { id: number; action: string; counts: unknown; byPerson: boolean; createdAt: Date }
type TraceListProps = { traces: Trace[]; now: Date; timeZone: string }

/** That data were given out or went, without saying whose. */
export function TraceList({ traces, now, timeZone }: TraceListProps) {
  return (
    <section id="traces">
      <h2>Given out, anonymised, erased</h2>
      {traces.length === 0 ? (
        <p className="quiet">Nothing yet. That something was is noted here, and never whose it was.</p>
      ) : (
        <ul className="list">
          {traces.map(({ id, action, counts, byPerson, createdAt }) => (
            <li key={id}>
              <p className="by">
                <b>{ACTIONS[action] ?? action}</b>
                <span>{countsInWords(counts)}</span>
                {action !== 'purge' && <span>{byPerson ? 'by the person' : 'by an owner'}</span>}
                <Age date={createdAt} now={now} timeZone={timeZone} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function countsInWords(counts: unknown): string {
  const entries = typeof counts === 'object' && counts !== null ? Object.entries(counts) : []
  return entries
    .filter(([, count]) => count !== 0)
    .map(([what, count]) => `${what}: ${Number(count).toLocaleString('en')}`)
    .join(', ')
}
