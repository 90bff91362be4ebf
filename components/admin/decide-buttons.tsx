import type { State } from '@/lib/moderation/response'

/** People put nothing aside. */
type To = Exclude<State, 'aside'>

const ACTIONS: Record<To, { label: string; key: string }> = {
  approved: { label: 'Approve', key: 'a' },
  spam: { label: 'Spam', key: 's' },
  trash: { label: 'Trash', key: 'd' },
  pending: { label: 'Restore', key: 'r' },
}

/** What can be decided about what stands in a state, the likeliest first. */
const OFFERED: Record<State, To[]> = {
  pending: ['approved', 'spam', 'trash'],
  aside: ['approved', 'spam', 'trash', 'pending'],
  approved: ['pending', 'spam', 'trash'],
  spam: ['approved', 'pending', 'trash'],
  trash: ['pending', 'approved', 'spam'],
}

type DecideButtonsProps = {
  state: State
  /** One response as it was seen; without it the buttons speak of those that are ticked. */
  seen?: string
  about: string
  withdrawn?: boolean
  /** Whether its person can be let through from now on with it. */
  trust?: boolean
}

const labelOf = (state: State, to: To) =>
  state === 'approved' && to === 'pending' ? 'Back to waiting' : ACTIONS[to].label

/** The buttons of a row; a page has 150, so each is one element, and the key's sign comes from the stylesheet. */
export function DecideButtons({ state, seen, about, withdrawn = false, trust = false }: DecideButtonsProps) {
  const offered = OFFERED[state].filter((to) => !withdrawn || to === 'spam' || to === 'trash')
  return (
    <div className="actions">
      {offered.map((to, i) => (
        <button
          key={to}
          name={seen === undefined ? 'to' : 'one'}
          value={seen === undefined ? to : `${to}:${seen}`}
          className={i === 0 && to === 'approved' ? 'main' : undefined}
          data-do={to}
          data-key={seen === undefined ? undefined : ACTIONS[to].key}
          aria-label={`${labelOf(state, to)} ${about}`}
        >
          {labelOf(state, to)}
        </button>
      ))}
      {trust && !withdrawn && seen !== undefined && (
        <button
          name="one"
          value={`trust:${seen}`}
          data-do="trust"
          data-key="t"
          aria-label={`Approve ${about}, and trust the person`}
        >
          Trust
        </button>
      )}
    </div>
  )
}
