import { FilterSelect } from './filter-select'

type EntrySelectProps = { chosen: number | null; entries: { id: number; title: string }[] }

/** Under which entry. */
export const EntrySelect = ({ chosen, entries }: EntrySelectProps) => (
  <FilterSelect
    label="Under"
    name="entry"
    chosen={chosen === null ? null : String(chosen)}
    all="Everything"
    options={entries.map(({ id, title }) => [String(id), title])}
  />
)
