import type { BlockError, How } from '@/lib/spam/manage-blocks'
import { MAX_VALUE_LENGTH, MIN_WORD_LENGTH } from '@/lib/spam/block-value'
import { BlockTerms } from './block-terms'

const WORDS: Record<BlockError, string> = {
  'too-short': `A word has at least ${MIN_WORD_LENGTH} letters or digits; a shorter one would hit too much.`,
  'too-long': `That is longer than ${MAX_VALUE_LENGTH} characters.`,
  'not-a-host': 'That is not a host. Write one like example.com, or paste an address from it.',
  duplicate: 'That is blocked already.',
}

type AddBlockProps = {
  action: (form: FormData) => Promise<void>
  typed: How & { kind: 'word' | 'host'; value: string }
  error: BlockError | null
}

export function AddBlock({ action, typed, error }: AddBlockProps) {
  return (
    <form action={action} className="fields add" id="add" key={JSON.stringify({ ...typed, error })}>
      <h2>Add a block</h2>
      <label htmlFor="kind">Kind</label>
      <select id="kind" name="kind" defaultValue={typed.kind}>
        <option value="word">Word or phrase</option>
        <option value="host">Host, with all below it</option>
      </select>
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
      <BlockTerms effect={typed.effect} term={typed.term} note={typed.note} />
      <div className="actions">
        <button className="main">Add the block</button>
        <button name="do" value="try">
          Try it over the history
        </button>
      </div>
    </form>
  )
}
