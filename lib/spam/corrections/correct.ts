import { write } from '@/lib/documents/write'
import { err, ok, type Result } from '@/lib/result'
import { blockValue, type BlockValueError } from '../block-value'
import type { Strictness } from '../thresholds-now'
import type { Correction } from './correction'
import { readAdjustments, saveCorrections, saveStrictness } from './store'
import { wordKey } from './with-corrections'

export type CorrectionError = BlockValueError | 'not-one-word' | 'too-many'

const MOST = 500

/** What is corrected, as the judge reads it, from what a person typed. */
export function correctionOf({ kind, value, as }: Correction): Result<Correction, CorrectionError> {
  if (kind === 'word' && !/^[\p{L}\p{N}\p{M}\p{Cf}'’]+$/u.test(value.trim())) return err('not-one-word')
  const typed = blockValue(kind, value)
  if (!typed.ok) return typed
  return ok({ kind, as, value: kind === 'word' ? wordKey(typed.value) : typed.value })
}

/** Corrects a word or host from the next verdict on; said anew, the last word counts. */
export async function correct(correction: Correction, now: Date): Promise<Result<Correction, CorrectionError>> {
  const parsed = correctionOf(correction)
  if (!parsed.ok) return parsed
  return write(async (tx, touch) => {
    const others = (await readAdjustments(tx)).corrections.filter((each) => !isSame(each, parsed.value))
    if (others.length >= MOST) return err('too-many')
    await saveCorrections(tx, [parsed.value, ...others], now)
    touch('judges')
    return parsed
  })
}

export const takeBackCorrection = (correction: Pick<Correction, 'kind' | 'value'>, now: Date) =>
  write(async (tx, touch) => {
    const { corrections } = await readAdjustments(tx)
    await saveCorrections(
      tx,
      corrections.filter((each) => !isSame(each, correction)),
      now,
    )
    touch('judges')
  })

type Named = Pick<Correction, 'kind' | 'value'>
const isSame = (one: Named, other: Named) => one.kind === other.kind && one.value === other.value

export const setStrictness = (strictness: Strictness, now: Date) =>
  write(async (tx, touch) => {
    await saveStrictness(tx, strictness, now)
    touch('judges')
  })
