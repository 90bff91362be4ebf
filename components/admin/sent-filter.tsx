import { SENT_STATES, type SentItem } from '@/lib/sending/desk'
import { FilterSelect } from './filter-select'
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
      <FilterSelect
        label="State"
        name="state"
        chosen={chosen.state}
        all="All"
        options={SENT_STATES.map((state) => [state, SENT_LABELS[state]])}
      />
      <button>Show</button>
      {clear && <a href={clear}>Clear</a>}
    </form>
  )
}
