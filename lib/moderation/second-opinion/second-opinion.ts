import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { pathOf } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { settings } from '@/lib/env'
import { unseal } from '@/lib/keys'
import { askAkismet, correctAkismet, type Opinion, type Told } from '@/lib/spam/akismet/ask-akismet'
import { verdictSchema, type Verdict } from '@/lib/spam/verdict'
import { move } from '../decide'
import { lastDecision, saveVerdict } from '../store'
import { questionable } from './store'

const payloadSchema = z.object({ id: z.number().int(), network: z.string().nullish() })

const SAYS = {
  blatant: { code: 'akismet-spam', words: 'Akismet takes it for spam without any doubt' },
  spam: { code: 'akismet-spam', words: 'Akismet takes it for spam' },
  ham: { code: 'akismet-ham', words: 'Akismet does not take it for spam' },
} as const

/**
 * Asks Akismet about a comment. Its answer is one more reason in the verdict; what a rule has published waits for a look
 * if Akismet takes it for spam. It neither bins nor publishes, and what a person decided stays.
 */
export async function askForSecondOpinion(payload: unknown, now: Date, api?: string): Promise<void> {
  const { id, network } = payloadSchema.parse(payload)
  const asked = await questionable(db(), id)
  if (!asked || asked.withdrawnAt || asked.body === '') return
  const opinion = await askAkismet(toldOf(asked, network ? unseal(network) : ''), now, api)
  await write(async (tx, touch) => {
    const there = await questionable(tx, id)
    if (!there || there.body !== asked.body) return
    await saveVerdict(tx, id, withOpinion(verdictSchema.loose().parse(there.verdict), opinion))
    const byRule = (await lastDecision(tx, id))?.rule != null
    if (opinion === 'ham' || there.state !== 'approved' || !byRule) return
    const change = { id, from: 'approved' as const, to: 'pending' as const }
    await move(tx, touch, change, { rule: 'akismet' }, randomUUID(), now, SAYS[opinion].words)
  })
}

function withOpinion(verdict: Verdict, opinion: Opinion): Verdict {
  const others = verdict.reasons.filter(({ code }) => code !== SAYS.spam.code && code !== SAYS.ham.code)
  return { ...verdict, reasons: [...others, SAYS[opinion]] }
}

type Questionable = NonNullable<Awaited<ReturnType<typeof questionable>>>

const toldOf = ({ entry, ...comment }: Questionable, network: string): Told => ({
  ...comment,
  network,
  page: settings().siteUrl + pathOf(entry),
})

/** Tells Akismet of a person's decision that differs from what it had said; what was taken back meanwhile is not told. */
export async function tellSecondOpinion(payload: unknown, now: Date, api?: string): Promise<void> {
  const { id } = payloadSchema.parse(payload)
  const decided = await questionable(db(), id)
  if (!decided || decided.withdrawnAt || decided.body === '') return
  if ((await lastDecision(db(), id))?.user == null) return
  const codes = verdictSchema
    .loose()
    .parse(decided.verdict)
    .reasons.map(({ code }) => code)
  // Where it came from is not known any more.
  const told = toldOf(decided, '')
  if (decided.state === 'spam' && codes.includes(SAYS.ham.code)) await correctAkismet(told, 'spam', now, api)
  if (decided.state === 'approved' && codes.includes(SAYS.spam.code)) await correctAkismet(told, 'ham', now, api)
}
