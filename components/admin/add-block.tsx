import type { BlockError, Effect } from '@/lib/spam/manage-blocks'
import { MAX_VALUE_LENGTH, MIN_WORD_LENGTH } from '@/lib/spam/block-value'

const WORDS: Record<BlockError, string> = {
  'too-short': `A word has at least ${MIN_WORD_LENGTH} letters or digits; a shorter one would hit too much.`,
  'too-long': `That is longer than ${MAX_VALUE_LENGTH} characters.`,
  'not-a-host': 'That is not a host. Write one like example.com, or paste an address from it.',
  duplicate: 'That is blocked already.',
}

type AddBlockProps = {
  action: (form: FormData) => Promise<void>
  typed: { kind: 'word' | 'host'; value: string; effect: Effect; note: string }
  error: BlockError | null
}

export function AddBlock({ action, typed, error }: AddBlockProps) {
  return (
    <form action={action} className="fields add" id="add" key={JSON.stringify({ ...typed, error })}>
      <h2>Add a block</h2>
      <div className="pair">
        <div>
          <label htmlFor="kind">Kind</label>
          <select id="kind" name="kind" defaultValue={typed.kind}>
            <option value="word">Word or phrase</option>
            <option value="host">Host, with all below it</option>
          </select>
        </div>
        <div>
          <label htmlFor="effect">Effect</label>
          <select id="effect" name="effect" defaultValue={typed.effect}>
            <option value="hold">Hold it for a look</option>
            <option value="bin">Put it into spam</option>
          </select>
        </div>
      </div>
      <label htmlFor="value">Word or host</label>
      <input
        id="value"
        name="value"
        required
        defaultValue={typed.value}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'value-trouble' : undefined}
      />
      {error && (
        <p className="wrong" role="alert" id="value-trouble">
          {WORDS[error]}
        </p>
      )}
      <label htmlFor="note">Note (optional)</label>
      <input id="note" name="note" defaultValue={typed.note} maxLength={200} />
      <div className="actions">
        <button className="main">Add the block</button>
        <button name="do" value="try">
          Try it over the history
        </button>
      </div>
    </form>
  )
}
