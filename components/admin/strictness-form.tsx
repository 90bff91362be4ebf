import type { Strictness } from '@/lib/spam/thresholds-now'
import { TryOrSave } from './try-or-save'

const CHOICES: { value: Strictness; label: string; words: string }[] = [
  { value: 'as-learned', label: 'As learned', words: 'the judge sets its thresholds from your past decisions' },
  { value: 'stricter', label: 'Stricter', words: 'it lets through less and puts more into spam' },
  { value: 'milder', label: 'Milder', words: 'it lets through more and puts less into spam' },
]

type StrictnessFormProps = { action: (form: FormData) => Promise<void>; now: Strictness }

export function StrictnessForm({ action, now }: StrictnessFormProps) {
  return (
    <form action={action} className="fields add" id="strictness" key={now}>
      <h2>How strict the judge is</h2>
      <fieldset className="choices">
        <legend className="unseen">How strict the judge is</legend>
        {CHOICES.map(({ value, label, words }) => (
          <label key={value}>
            <input type="radio" name="strictness" value={value} defaultChecked={value === now} />
            <span>
              <b>{label}</b>: {words}
            </span>
          </label>
        ))}
      </fieldset>
      <TryOrSave />
    </form>
  )
}
