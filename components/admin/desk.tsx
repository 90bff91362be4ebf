import type { ReactNode } from 'react'
import { may } from '@/lib/accounts/permissions'
import { WaitingCount } from './waiting-count'
import type { Role } from '@/lib/accounts/store'

const PLACES = [
  { to: '/admin', label: 'Overview', for: 'moderate' },
  { to: '/admin/comments', label: 'Queue', for: 'moderate' },
  { to: '/admin/history', label: 'History', for: 'moderate' },
  { to: '/admin/people', label: 'People', for: 'people' },
  { to: '/admin/links', label: 'Links', for: 'links' },
  { to: '/admin/rules', label: 'Rules', for: 'rules' },
  { to: '/admin/jobs', label: 'Jobs', for: 'jobs' },
  { to: '/admin/team', label: 'Team', for: 'team' },
  { to: '/admin/settings', label: 'Settings', for: 'settings' },
  { to: '/admin/account', label: 'Account', for: 'moderate' },
] as const

export type Place = (typeof PLACES)[number]['to']

type DeskProps = {
  siteTitle: string
  who: { name: string; role: Role }
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
            {PLACES.filter((place) => may(who.role, place.for)).map(({ to, label }) => (
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
          <span>{who.name}</span>
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
        <WaitingCount count={count} />
        <span className="unseen"> waiting</span>
      </span>
    </>
  )
}
