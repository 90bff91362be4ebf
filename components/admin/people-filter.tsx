type Is = 'proven' | 'trusted' | 'blocked' | null
const TABS: { is: Is; label: string }[] = [
  { is: null, label: 'Everybody' },
  { is: 'proven', label: 'Address proven' },
  { is: 'trusted', label: 'Trusted' },
  { is: 'blocked', label: 'Blocked' },
]

type PeopleFilterProps = {
  chosen: { q: string; is: Is }
  hrefOf: (is: Is) => string
  /** Whether who looks may see e-mail addresses, and so search by one. */
  findsAddresses: boolean
}

export function PeopleFilter({ chosen, hrefOf, findsAddresses }: PeopleFilterProps) {
  return (
    <>
      <nav className="tabs" aria-label="Which people">
        <ul>
          {TABS.map(({ is, label }) => (
            <li key={label}>
              <a href={hrefOf(is)} aria-current={chosen.q === '' && is === chosen.is ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/admin/people" className="filter" role="search">
        <label className="grow">
          {findsAddresses ? 'A name, or a whole e-mail address' : 'A name'}
          <input name="q" type="search" defaultValue={chosen.q} maxLength={300} autoComplete="off" />
        </label>
        <button>Find</button>
        {chosen.q !== '' && <a href="/admin/people">Clear</a>}
      </form>
    </>
  )
}
