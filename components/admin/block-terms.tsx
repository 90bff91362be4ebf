import { EFFECTS, type Effect } from '@/lib/spam/block'
import { TERMS, type Term } from '@/lib/spam/manage-blocks'

export const EFFECT_WORDS: Record<Effect, string> = {
  hold: 'Hold it for a look',
  bin: 'Put it into spam',
  quiet: 'Put it into spam, and show it to its author as published',
}

const TERM_WORDS: Record<Term, string> = { day: 'One day', week: 'A week', month: '30 days', forever: 'For good' }

type BlockTermsProps = { effect?: Effect; term?: Term; note?: string }

/** What a block does, for how long, and why: the same wherever one is made. */
export function BlockTerms({ effect = 'hold', term = 'forever', note = '' }: BlockTermsProps) {
  return (
    <>
      <div className="pair">
        <div>
          <label htmlFor="effect">Effect</label>
          <select id="effect" name="effect" defaultValue={effect}>
            {EFFECTS.map((each) => (
              <option key={each} value={each}>
                {EFFECT_WORDS[each]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="term">Holds</label>
          <select id="term" name="term" defaultValue={term}>
            {TERMS.map((each) => (
              <option key={each} value={each}>
                {TERM_WORDS[each]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <label htmlFor="note">Reason (for you and the others here)</label>
      <input id="note" name="note" defaultValue={note} maxLength={200} />
    </>
  )
}
