type FilterSelectProps = {
  label: string
  name: string
  chosen: string | null
  /** What stands for no choice. */
  all: string
  options: [value: string, label: string][]
}

/** A choice among many, or among all of them. */
export function FilterSelect({ label, name, chosen, all, options }: FilterSelectProps) {
  return (
    <label className={name}>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
