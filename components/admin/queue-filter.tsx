import { RESPONSE_KINDS, type ResponseKind, type State } from '@/lib/moderation/response'
import { REASON_KINDS, type ReasonKind } from '@/lib/spam/reason-kinds'
import { EntrySelect } from './entry-select'
import { FilterSelect } from './filter-select'
import { REASON_LABELS } from './reason-labels'

export const KIND_LABELS: Record<ResponseKind, string> = {
  comment: 'Comments',
  pingback: 'Pingbacks',
  trackback: 'Trackbacks',
  webmention: 'Webmentions',
}

type QueueFilterProps = {
  chosen: {
    state: State
    kind: ResponseKind | null
    entry: number | null
    q: string
    order: 'newest' | 'oldest'
    person: number | null
    network: number | null
    host: string | null
    reason: ReasonKind | null
  }
  entries: { id: number; title: string }[]
  /** The address without any filter, when there is one. */
  clear: string | null
}

export function QueueFilter({ chosen, entries, clear }: QueueFilterProps) {
  return (
    <form action="/admin/comments" className="filter" role="search" aria-label="Filter the queue">
      {chosen.state !== 'pending' && <input type="hidden" name="state" value={chosen.state} />}
      {(['person', 'network'] as const).map(
        (name) => chosen[name] !== null && <input key={name} type="hidden" name={name} value={chosen[name]} />,
      )}
      <label className="grow">
        <span>Text</span>
        <input type="search" name="q" defaultValue={chosen.q} maxLength={200} placeholder="Words or a name" />
      </label>
      <button>Show</button>
      {clear && <a href={clear}>Clear</a>}
      <details className="finer" open={isFine(chosen)}>
        <summary>Reason, kind, order, site, entry</summary>
        <div>
          <FilterSelect
            label="Reason"
            name="reason"
            chosen={chosen.reason}
            all="Any reason or none"
            options={REASON_KINDS.map((reason) => [reason, REASON_LABELS[reason]])}
          />
          <FilterSelect
            label="Kind"
            name="kind"
            chosen={chosen.kind}
            all="All kinds"
            options={RESPONSE_KINDS.map((kind) => [kind, KIND_LABELS[kind]])}
          />
          <label>
            <span>Order</span>
            <select name="order" defaultValue={chosen.order}>
              <option value="newest">Newest first</option>
              <option value="oldest">Oldest first</option>
            </select>
          </label>
          <label className="host">
            <span>Site</span>
            <input name="host" defaultValue={chosen.host ?? ''} maxLength={253} placeholder="casino.example" />
          </label>
          <EntrySelect chosen={chosen.entry} entries={entries} />
        </div>
      </details>
    </form>
  )
}

/** What is chosen is seen. */
const isFine = ({ reason, kind, order, host, entry }: QueueFilterProps['chosen']) =>
  reason !== null || kind !== null || order !== 'newest' || host !== null || entry !== null
