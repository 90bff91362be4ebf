import type { ReactNode } from 'react'

const PLACES = [
  { to: '/admin', label: 'Overview' },
  { to: '/admin/comments', label: 'Queue' },
  { to: '/admin/links', label: 'Links' },
  { to: '/admin/rules', label: 'Rules' },
  { to: '/admin/settings', label: 'Settings' },
  { to: '/admin/account', label: 'Account' },
] as const

export type Place = (typeof PLACES)[number]['to']

type DeskProps = {
  siteTitle: string
  who: string
  waiting: number
  here: Place | null
  signOut: () => Promise<void>
  children: ReactNode
}

/** The frame of every page of the admin. */
export function Desk({ siteTitle, who, waiting, here, signOut, children }: DeskProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <p className="brand">
          <a href="/">{siteTitle}</a>
        </p>
        <nav aria-label="Admin">
          <ul>
            {PLACES.map(({ to, label }) => (
              <li key={to}>
                <a href={to} aria-current={to === here ? 'page' : undefined}>
                  {label}
                  {to === '/admin/comments' && waiting > 0 && <Waiting count={waiting} />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form action={signOut} className="who">
          <span>{who}</span>
          <button className="plain">Sign out</button>
        </form>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function Waiting({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span className="count">
        {count.toLocaleString('en')}
        <span className="unseen"> waiting</span>
      </span>
    </>
  )
}
