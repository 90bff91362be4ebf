import type { ListedBlock } from '@/lib/spam/manage-blocks'
import { Age } from './age'

const KINDS: Record<ListedBlock['kind'], string> = { word: 'Word', host: 'Host', network: 'Network', person: 'Person' }

const DOES: Record<ListedBlock['effect'], string> = {
  hold: 'is held for a look',
  bin: 'goes into spam',
  quiet: 'goes into spam, unseen by its author',
}

/** Of networks and people only keyed hashes are known. */
function nameOf({ id, kind, value, person }: ListedBlock): string {
  if (kind === 'network') return `Network ${id}`
  return kind === 'person' ? person?.name || `Person ${person?.id ?? id}` : value
}

function Until({ date, now, timeZone }: { date: Date; now: Date; timeZone: string }) {
  if (date <= now) return <>just now</>
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date)
  return <time dateTime={date.toISOString()}>{words}</time>
}

type BlockListProps = {
  blocks: ListedBlock[]
  remove: (form: FormData) => Promise<void>
  now: Date
  timeZone: string
}

export function BlockList({ blocks, remove, now, timeZone }: BlockListProps) {
  return (
    <section>
      <h2>Blocks</h2>
      {blocks.length === 0 ? (
        <p className="quiet">Nothing is blocked. The other defences work without a list.</p>
      ) : (
        <ul className="list">
          {blocks.map((block) => (
            <li key={block.id}>
              <div>
                <p className="by">
                  <b>
                    {block.person ? <a href={`/admin/people/${block.person.id}`}>{nameOf(block)}</a> : nameOf(block)}
                  </b>
                  <span className="mark">{KINDS[block.kind]}</span>
                  <span>{DOES[block.effect]}</span>
                </p>
                <p className="quiet">
                  {block.note && `${block.note} · `}since <Age date={block.createdAt} now={now} timeZone={timeZone} />
                  {block.expiresAt && (
                    <>
                      , until <Until date={block.expiresAt} now={now} timeZone={timeZone} />
                    </>
                  )}
                </p>
              </div>
              <form action={remove}>
                <input type="hidden" name="id" value={block.id} />
                <button>
                  Remove<span className="unseen"> the block on {nameOf(block)}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
