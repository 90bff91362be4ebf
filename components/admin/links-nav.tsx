const PLACES = [
  { to: '/admin/links', label: 'Who is told' },
  { to: '/admin/links/dead', label: 'Dead links' },
  { to: '/admin/links/redirects', label: 'Redirects' },
] as const

/** The three things that there are to do about links. */
export function LinksNav({ here }: { here: (typeof PLACES)[number]['to'] }) {
  return (
    <nav className="tabs" aria-label="Links">
      <ul>
        {PLACES.map(({ to, label }) => (
          <li key={to}>
            <a href={to} aria-current={to === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
