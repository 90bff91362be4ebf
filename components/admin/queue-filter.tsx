import { RESPONSE_KINDS, type ResponseKind, type State } from '@/lib/moderation/response'

export const KIND_LABELS: Record<ResponseKind, string> = {
  comment: 'Comments',
  pingback: 'Pingbacks',
  trackback: 'Trackbacks',
  webmention: 'Webmentions',
}

type QueueFilterProps = {
  chosen: { state: State; kind: ResponseKind | null; entry: number | null; q: string; order: 'newest' | 'oldest' }
  entries: { id: number; title: string }[]
  /** The address without any filter, when there is one. */
  clear: string | null
}

export function QueueFilter({ chosen, entries, clear }: QueueFilterProps) {
  return (
    <form action="/admin/comments" className="filter" role="search" aria-label="Filter the queue">
      {chosen.state !== 'pending' && <input type="hidden" name="state" value={chosen.state} />}
      <label className="grow">
        <span>Text</span>
        <input type="search" name="q" defaultValue={chosen.q} maxLength={200} placeholder="Words or a name" />
      </label>
      <label>
        <span>Kind</span>
        <select name="kind" defaultValue={chosen.kind ?? ''}>
          <option value="">All kinds</option>
          {RESPONSE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_LABELS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Order</span>
        <select name="order" defaultValue={chosen.order}>
          <option value="newest">Newest first</option>
          <option value="oldest">Oldest first</option>
        </select>
      </label>
      <label className="entry">
        <span>Under</span>
        <select name="entry" defaultValue={chosen.entry ?? ''}>
          <option value="">Everything</option>
          {entries.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button>Show</button>
      {clear && <a href={clear}>Clear</a>}
    </form>
  )
}
