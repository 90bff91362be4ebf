import { STATES, type State } from '@/lib/moderation/response'

const LABELS: Record<State, string> = { pending: 'Waiting', approved: 'Approved', spam: 'Spam', trash: 'Trash' }

type StateTabsProps = {
  current: State
  /** Null where no tally knows. */
  counts: Record<State, number> | null
  hrefs: Record<State, string>
}

export function StateTabs({ current, counts, hrefs }: StateTabsProps) {
  return (
    <nav className="tabs" aria-label="State">
      <ul>
        {STATES.map((state) => (
          <li key={state}>
            <a href={hrefs[state]} aria-current={state === current ? 'page' : undefined}>
              {LABELS[state]}
              {counts && <span className="count">{counts[state].toLocaleString('en')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
