import type { ReactNode } from 'react'

type PageTitleProps = { title: string; children?: ReactNode }

/** The heading of an index page; what follows the title introduces it. */
export function PageTitle({ title, children }: PageTitleProps) {
  return (
    <header className="page-title">
      <h1>{title}</h1>
      {children && <div className="page-title-lead">{children}</div>}
    </header>
  )
}
