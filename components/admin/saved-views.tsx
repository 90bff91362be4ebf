import type { SavedView } from '@/lib/moderation/views/saved-views'

type SavedViewsProps = {
  views: SavedView[]
  /** What is looked at now, as the query of its address. */
  query: string
  /** Whether that is worth a name. */
  isNarrowed: boolean
  save: (form: FormData) => Promise<void>
  remove: (form: FormData) => Promise<void>
}

/** Filters of one's own that have a name, and a name for the one that is looked at. */
export function SavedViews({ views, query, isNarrowed, save, remove }: SavedViewsProps) {
  const here = views.find((view) => view.query === query)
  if (views.length === 0 && !isNarrowed) return null
  return (
    <div className="views">
      {views.length > 0 && (
        <nav aria-label="Saved views">
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <a href={`/admin/comments?${view.query}`} aria-current={view === here ? 'page' : undefined}>
                  {view.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {here && (
        <form action={remove}>
          <input type="hidden" name="view" value={here.id} />
          <input type="hidden" name="query" value={query} />
          <button className="plain">Forget “{here.name}”</button>
        </form>
      )}
      {!here && isNarrowed && (
        <details>
          <summary>Save this view</summary>
          <form action={save} className="inline">
            <input type="hidden" name="query" value={query} />
            <label htmlFor="view-name">Name</label>
            <input id="view-name" name="name" required maxLength={60} />
            <button>Save</button>
          </form>
        </details>
      )}
    </div>
  )
}
