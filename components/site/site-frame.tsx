import type { ReactNode } from 'react'
import { siteWords } from '@/lib/articles/site-words'

type SiteFrameProps = {
  site: { title: string; description: string; navigation: { label: string; to: string }[] }
  /** Whether new articles can be had by mail. */
  hasLetters: boolean
  children: ReactNode
}

/** What stands around every page for readers; it goes inside <body>. */
export function SiteFrame({ site, hasLetters, children }: SiteFrameProps) {
  const words = siteWords().page
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToText}
      </a>
      <header className="masthead">
        <a className="masthead-title" href="/" rel="home">
          {site.title}
        </a>
        {site.description && <p className="masthead-about">{site.description}</p>}
        <a className="masthead-search" href="/search" rel="search">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M13.2 13.2 18 18M14.5 8.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0Z" />
          </svg>
          <span className="visually-hidden">{words.search}</span>
        </a>
        {site.navigation.length > 0 && (
          <nav aria-label={words.navigation}>
            <ul>
              {site.navigation.map(({ label, to }) => (
                <li key={to}>
                  <a href={to}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter title={site.title} description={site.description} hasLetters={hasLetters} />
    </>
  )
}

type FooterProps = { title: string; description: string; hasLetters: boolean }

function SiteFooter({ title, description, hasLetters }: FooterProps) {
  const words = siteWords().page
  return (
    <footer className="colophon">
      <p>
        <a className="colophon-title" href="/">
          {title}
        </a>
        {description && <span className="colophon-about">{description}</span>}
      </p>
      <ul>
        <li>
          <a href="/archive">{words.archive}</a>
        </li>
        <li>
          <a href="/tags">{words.tags}</a>
        </li>
        <li>
          <a href="/feed.xml">{words.feed}</a>
        </li>
        {hasLetters && (
          <li>
            <a href="/subscriptions/articles">{words.byMail}</a>
          </li>
        )}
        <li>{words.madeWith}</li>
      </ul>
    </footer>
  )
}
