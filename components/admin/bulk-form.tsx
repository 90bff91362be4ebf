import type { BulkPreview } from '@/lib/moderation/bulk/start-run'
import type { State } from '@/lib/moderation/response'
import { upToMany } from './filter-in-words'
import { ReasonFields } from './reason-fields'

type BulkFormProps = {
  state: State
  found: BulkPreview
  /** The search, as the query of its address. */
  query: string
  /** As many as are decided about before the page answers. */
  atOnce: number
  back: string
  action: (form: FormData) => Promise<void>
}

const DOES: Record<Exclude<State, 'aside'>, (what: string) => string> = {
  approved: (what) => `Publish ${what}`,
  pending: (what) => `Put ${what} back to waiting`,
  spam: (what) => `Mark ${what} as spam`,
  trash: (what) => `Put ${what} in the trash`,
}

/** Asks what is to become of all that a search catches, and says what will happen. */
export function BulkForm({ state, found, query, atOnce, back, action }: BulkFormProps) {
  const what = found.count === 1 ? 'it' : `all ${upToMany(found)}`
  const isLong = found.more || found.count > atOnce
  const offered = (['approved', 'spam', 'trash', 'pending'] as const).filter((to) => to !== state)
  return (
    <form action={action} className="decide">
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="upTo" value={found.upTo} />
      <ReasonFields />
      <div className="actions">
        {offered.map((to) => (
          <button key={to} name="to" value={to}>
            {DOES[to](what)}
          </button>
        ))}
        <a href={back} className="button">
          Cancel
        </a>
      </div>
      <p className="quiet">
        What comes in from now on is left alone.{' '}
        {isLong
          ? 'It is done in the background, you can go on meanwhile, and it can be taken back as a whole.'
          : 'It is done at once, and can be taken back as a whole.'}
      </p>
    </form>
  )
}
