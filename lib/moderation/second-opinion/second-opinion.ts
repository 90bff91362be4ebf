import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { correctAkismet, isSpamToAkismet } from '@/lib/spam/akismet/ask-akismet'
import { verdictSchema, type Verdict } from '@/lib/spam/verdict'
import { move } from '../decide'
import { lastDecision, saveVerdict } from '../store'
import { questionable } from './store'

const payloadSchema = z.object({ id: z.number().int() })

const SAYS = {
  spam: { code: 'akismet-spam', words: 'Akismet takes it for spam' },
  ham: { code: 'akismet-ham', words: 'Akismet does not take it for spam' },
}

/**
 * Asks Akismet about a comment. Its answer is one more reason in the verdict; what a rule has published waits for a look
 * if Akismet takes it for spam. It neither bins nor publishes, and what a person decided stays.
 */
export async function askForSecondOpinion(payload: unknown, now: Date, api?: string): Promise<void> {
  const { id } = payloadSchema.parse(payload)
  const asked = await questionable(db(), id)
  if (!asked || asked.withdrawnAt || asked.body === '') return
  const isSpam = await isSpamToAkismet(asked, api)
  await write(async (tx, touch) => {
    const there = await questionable(tx, id)
    if (!there || there.body !== asked.body) return
    await saveVerdict(tx, id, withOpinion(verdictSchema.loose().parse(there.verdict), isSpam))
    const byRule = (await lastDecision(tx, id))?.rule != null
    if (!isSpam || there.state !== 'approved' || !byRule) return
    const change = { id, from: 'approved' as const, to: 'pending' as const }
    await move(tx, touch, change, { rule: 'akismet' }, randomUUID(), now, SAYS.spam.words)
  })
}

function withOpinion(verdict: Verdict, isSpam: boolean): Verdict {
  const others = verdict.reasons.filter(({ code }) => code !== SAYS.spam.code && code !== SAYS.ham.code)
  return { ...verdict, reasons: [...others, isSpam ? SAYS.spam : SAYS.ham] }
}

/** Tells Akismet of a person's decision that differs from what it had said; what was taken back meanwhile is not told. */
export async function tellSecondOpinion(payload: unknown, _now: Date, api?: string): Promise<void> {
  const { id } = payloadSchema.parse(payload)
  const decided = await questionable(db(), id)
  if (!decided || decided.withdrawnAt || decided.body === '') return
  if ((await lastDecision(db(), id))?.user == null) return
  const codes = verdictSchema
    .loose()
    .parse(decided.verdict)
    .reasons.map(({ code }) => code)
  if (decided.state === 'spam' && codes.includes(SAYS.ham.code)) await correctAkismet(decided, true, api)
  if (decided.state === 'approved' && codes.includes(SAYS.spam.code)) await correctAkismet(decided, false, api)
}
