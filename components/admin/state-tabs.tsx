import { WaitingCount } from './waiting-count'
import { STATES, type State } from '@/lib/moderation/response'

const LABELS: Record<State, string> = {
  pending: 'Waiting',
  aside: 'Set aside',
  approved: 'Approved',
  spam: 'Spam',
  trash: 'Trash',
}

type StateTabsProps = {
  current: State
  /** Null where no tally knows. */
  counts: Record<State, number> | null
  hrefs: Record<State, string>
  /** Whether the counts are those of the whole site, so that they can be kept up to date. */
  isWhole: boolean
}

export function StateTabs({ current, counts, hrefs, isWhole }: StateTabsProps) {
  // Only an attack sets anything aside.
  const isShown = (state: State) => state !== 'aside' || state === current || counts?.aside !== 0
  return (
    <nav className="tabs" aria-label="State">
      <ul>
        {STATES.filter(isShown).map((state) => (
          <li key={state}>
            <a href={hrefs[state]} aria-current={state === current ? 'page' : undefined}>
              {LABELS[state]}
              {counts && (
                <span className="count">
                  {isWhole && state === 'pending' ? (
                    <WaitingCount count={counts.pending} />
                  ) : (
                    counts[state].toLocaleString('en')
                  )}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
