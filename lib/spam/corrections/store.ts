import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { STRICTNESS, type Strictness } from '../thresholds-now'
import { correctionSchema, type Correction } from './correction'

const CORRECTIONS = 'judge.corrections'
const STRICTNESS_KEY = 'judge.strictness'

const correctionsSchema = z.array(correctionSchema).catch([])
const strictnessSchema = z.enum(STRICTNESS).catch('as-learned')

/** What the owner has set about the judges. */
export async function readAdjustments(tx: Tx): Promise<{ corrections: Correction[]; strictness: Strictness }> {
  const rows = await tx.setting.findMany({
    where: { key: { in: [CORRECTIONS, STRICTNESS_KEY] } },
    select: { key: true, value: true },
  })
  const valueOf = (key: string) => rows.find((row) => row.key === key)?.value
  return {
    corrections: correctionsSchema.parse(valueOf(CORRECTIONS) ?? []),
    strictness: strictnessSchema.parse(valueOf(STRICTNESS_KEY)),
  }
}

export const saveCorrections = (tx: Tx, corrections: Correction[], now: Date) => save(tx, CORRECTIONS, corrections, now)

export const saveStrictness = (tx: Tx, strictness: Strictness, now: Date) => save(tx, STRICTNESS_KEY, strictness, now)

async function save(tx: Tx, key: string, value: string | Correction[], changedAt: Date) {
  await tx.setting.upsert({
    where: { key },
    create: { key, value, changedAt },
    update: { value, changedAt },
    select: { key: true },
  })
}
