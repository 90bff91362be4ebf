import { RULE_NAMES, ruleInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import { STATES, type State } from '@/lib/moderation/response'
import { EntrySelect } from './entry-select'
import { FilterSelect } from './filter-select'

type Chosen = {
  who: string | null
  from: State | 'new' | null
  to: State | null
  entry: number | null
  number: number | null
  since: string | null
  until: string | null
}

type HistoryFilterProps = {
  chosen: Chosen
  people: { id: number; name: string }[]
  entries: { id: number; title: string }[]
  /** The address without any filter, when there is one. */
  clear: string | null
}

const states = STATES.map((state): [string, string] => [state, STATE_IN_WORDS[state]])

export function HistoryFilter({ chosen, people, entries, clear }: HistoryFilterProps) {
  return (
    <form action="/admin/history" className="filter" role="search" aria-label="Search the history">
      <label className="who-decided">
        <span>By</span>
        <select name="who" defaultValue={chosen.who ?? ''}>
          <option value="">Anybody</option>
          <optgroup label="People">
            {people.map(({ id, name }) => (
              <option key={id} value={`person:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Rules">
            {RULE_NAMES.map((rule) => (
              <option key={rule} value={`rule:${rule}`}>
                {ruleInWords(rule)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <FilterSelect
        label="From"
        name="from"
        chosen={chosen.from}
        all="Any change"
        options={[...states, ['new', 'what came in']]}
      />
      <FilterSelect label="To" name="to" chosen={chosen.to} all="Anything" options={states} />
      <button>Show</button>
      {clear && <a href={clear}>Clear</a>}
      <details
        className="finer"
        open={chosen.entry !== null || chosen.number !== null || chosen.since !== null || chosen.until !== null}
      >
        <summary>Days, entry, number</summary>
        <div>
          <label>
            <span>From the day</span>
            <input type="date" name="since" defaultValue={chosen.since ?? ''} />
          </label>
          <label>
            <span>To the day</span>
            <input type="date" name="until" defaultValue={chosen.until ?? ''} />
          </label>
          <label className="number">
            <span>Response number</span>
            <input
              name="number"
              inputMode="numeric"
              pattern="[0-9]*"
              defaultValue={chosen.number ?? ''}
              maxLength={10}
            />
          </label>
          <EntrySelect chosen={chosen.entry} entries={entries} />
        </div>
      </details>
    </form>
  )
}
