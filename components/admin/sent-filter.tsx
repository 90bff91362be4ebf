import { SENT_STATES, type SentItem } from '@/lib/sending/desk'
import { SENT_LABELS } from './sent-in-words'

type SentFilterProps = {
  chosen: { state: SentItem['state'] | null; host: string }
  /** The address without any filter, when there is one. */
  clear: string | null
}

export function SentFilter({ chosen, clear }: SentFilterProps) {
  return (
    <form action="/admin/links" className="filter" role="search" aria-label="Filter the links to other sites">
      <label className="grow">
        <span>Host</span>
        <input
          name="host"
          defaultValue={chosen.host}
          maxLength={255}
          placeholder="example.com"
          autoCapitalize="none"
          spellCheck={false}
        />
      </label>
      <label>
        <span>State</span>
        <select name="state" defaultValue={chosen.state ?? ''}>
          <option value="">All</option>
          {SENT_STATES.map((state) => (
            <option key={state} value={state}>
              {SENT_LABELS[state]}
            </option>
          ))}
        </select>
      </label>
      <button>Show</button>
      {clear && <a href={clear}>Clear</a>}
    </form>
  )
}
