import type { ListedBlock } from '@/lib/spam/manage-blocks'
import { Age } from './age'

const KINDS: Record<ListedBlock['kind'], string> = { word: 'Word', host: 'Host', network: 'Network', person: 'Person' }

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
          {blocks.map(({ id, kind, value, effect, note, createdAt }) => (
            <li key={id}>
              <div>
                <p className="by">
                  <b>{kind === 'network' ? note || 'A network' : value}</b>
                  <span className="mark">{KINDS[kind]}</span>
                  <span>{effect === 'bin' ? 'goes into spam' : 'is held for a look'}</span>
                </p>
                <p className="quiet">
                  {kind !== 'network' && note && `${note} · `}since{' '}
                  <Age date={createdAt} now={now} timeZone={timeZone} />
                </p>
              </div>
              <form action={remove}>
                <input type="hidden" name="id" value={id} />
                <button>
                  Remove<span className="unseen"> the block on {kind === 'network' ? note : value}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
