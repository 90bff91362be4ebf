import { DryRunReport } from '@/components/admin/dry-run-report'
import { blockValue } from '@/lib/spam/block-value'
import { correctionOf } from '@/lib/spam/corrections/correct'
import { dryRun } from '@/lib/spam/dry-run/dry-run'
import type { Trial } from '@/lib/spam/dry-run/trial'
import { addBlockAction } from './actions'
import { correctAction, strictnessAction } from './judge-actions'
import type { JudgeAddress, RulesAddress } from './rules-address'

/** What a block has besides, as it was typed. */
type Terms = { note: string; term: string }

type Action = (form: FormData) => Promise<void>

/** What is tried by the address, or null if it is nothing that could be saved. */
export function trialOf({ kind, value, effect }: RulesAddress, judge: JudgeAddress): Trial | null {
  if (judge.try === 'strictness') return judge.strictness && { try: 'strictness', strictness: judge.strictness }
  if (judge.try === 'block') {
    const blocked = blockValue(kind, value)
    return blocked.ok ? { try: 'block', kind, value: blocked.value, effect } : null
  }
  const correction = correctionOf({ kind: judge.about, value: judge.word, as: judge.as })
  return judge.try === 'correction' && correction.ok ? { try: 'correction', ...correction.value } : null
}

/** What a rule would have changed, with the button that saves it. */
export async function Tried({ trial, terms }: { trial: Trial; terms: Terms }) {
  const run = await dryRun(trial, new Date())
  const { fields, action, query } = saving(trial, terms)
  const save = (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="main" name="do" value="save">
        Save it
      </button>
    </form>
  )
  return <DryRunReport what={inWords(trial)} run={run} href={`/admin/rules?${query}#tried`} save={save} />
}

/** The form fields that save it, and the address that tries it again. */
function saving(
  trial: Trial,
  terms: Terms,
): { fields: Record<string, string>; action: Action; query: URLSearchParams } {
  const { try: tried, ...rest } = trial
  const of = (fields: Record<string, string>, action: Action) => ({
    fields,
    action,
    query: new URLSearchParams({ try: tried, ...fields }),
  })
  if (trial.try === 'strictness') return of({ strictness: trial.strictness }, strictnessAction)
  if (trial.try === 'block') return of({ ...(rest as Omit<typeof trial, 'try'>), ...terms }, addBlockAction)
  return of({ about: trial.kind, word: trial.value, as: trial.as }, correctAction)
}

function inWords(trial: Trial): string {
  if (trial.try === 'strictness') {
    return trial.strictness === 'as-learned' ? 'thresholds as learned' : `a ${trial.strictness} judge`
  }
  const what = `the ${trial.kind} “${trial.value}”`
  if (trial.try === 'block') return `${what} blocked, ${trial.effect === 'hold' ? 'held for a look' : 'into spam'}`
  return `${what} ${trial.as === 'ignore' ? 'ignored' : `called ${trial.as}`}`
}
