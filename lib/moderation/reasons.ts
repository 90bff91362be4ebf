import { reasonsInWords, verdictSchema } from '@/lib/spam/verdict'

/** Why something stands where it stands, in words: what the spam check found, and what was decided last. */
export function reasonsOf(verdict: unknown, lastReason: string): string[] {
  const parsed = verdictSchema.safeParse(verdict)
  const found = parsed.success ? reasonsInWords(parsed.data) : []
  // A rule that decided by the findings repeats them.
  const repeats = lastReason === '' || lastReason === found.join('; ') || found.includes(lastReason)
  return repeats ? found : [...found, lastReason]
}
