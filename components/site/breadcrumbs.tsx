import { siteWords } from '@/lib/articles/site-words'

type BreadcrumbsProps = { crumbs: { name: string; path: string }[] }

/** What stands above a page, from the front page down; its own name is the heading below. */
export function Breadcrumbs({ crumbs }: BreadcrumbsProps) {
  if (crumbs.length === 0) return null
  return (
    <nav className="breadcrumbs" aria-label={siteWords().page.breadcrumbs}>
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
