import type { ReactNode } from 'react'

type MessagePageProps = { title: string; children: ReactNode; links?: { label: string; to: string }[] }

/** A page that only says something: not found, withdrawn, back in a minute. */
export function MessagePage({ title, children, links = [] }: MessagePageProps) {
  return (
    <article className="message-page">
      <h1>{title}</h1>
      <div className="message-page-text">{children}</div>
      {links.length > 0 && (
        <ul>
          {links.map(({ label, to }) => (
            <li key={to}>
              <a href={to}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
