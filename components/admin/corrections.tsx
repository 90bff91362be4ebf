import type { CorrectionError } from '@/lib/spam/corrections/correct'
import type { Correction, CorrectedAs } from '@/lib/spam/corrections/correction'
import { TryOrSave } from './try-or-save'

const TROUBLE: Record<CorrectionError, string> = {
  'too-short': 'A word has at least three letters or digits.',
  'too-long': 'That is too long for a word.',
  'not-a-host': 'That is not a host. Write one like example.com, or paste an address from it.',
  'not-one-word': 'Write one word. A phrase can be blocked further down.',
  'too-many': 'There are 500 corrections already; remove some that are not needed any more.',
}

const AS: Record<CorrectedAs, string> = {
  ignore: 'Ignore it: it says nothing',
  fine: 'It is fine: it speaks against spam',
  spam: 'It is spam: it speaks for it',
}
const IS: Record<CorrectedAs, string> = { ignore: 'is ignored', fine: 'is fine', spam: 'is spam' }

type CorrectionsProps = {
  corrections: Correction[]
  typed: Correction
  error: CorrectionError | null
  action: (form: FormData) => Promise<void>
  remove: (form: FormData) => Promise<void>
}

/** What the owner knows better than the judge. */
export function Corrections({ corrections, typed, error, action, remove }: CorrectionsProps) {
  return (
    <section>
      <form action={action} className="fields add" id="correct" key={JSON.stringify({ ...typed, error })}>
        <h2>Correct the judge</h2>
        <div className="pair">
          <div>
            <label htmlFor="about">Kind</label>
            <select id="about" name="about" defaultValue={typed.kind}>
              <option value="word">Word</option>
              <option value="host">Host, with all below it</option>
            </select>
          </div>
          <div>
            <label htmlFor="as">What of it</label>
            <select id="as" name="as" defaultValue={typed.as}>
              {Object.entries(AS).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        </div>
        <label htmlFor="word">Word or host to correct</label>
        <input
          id="word"
          name="word"
          required
          defaultValue={typed.value}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'word-trouble' : undefined}
        />
        {error && (
          <p className="wrong" role="alert" id="word-trouble">
            {TROUBLE[error]}
          </p>
        )}
        <TryOrSave />
      </form>
      {corrections.length > 0 && (
        <ul className="list" aria-label="Corrections">
          {corrections.map(({ kind, value, as }) => (
            <li key={`${kind} ${value}`}>
              <div>
                <p className="by">
                  <b>{value}</b>
                  <span className="mark">{kind === 'word' ? 'Word' : 'Host'}</span>
                  <span>{IS[as]}</span>
                </p>
              </div>
              <form action={remove}>
                <input type="hidden" name="about" value={kind} />
                <input type="hidden" name="word" value={value} />
                <button>
                  Remove<span className="unseen"> the correction of {value}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
