'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { correct, correctionOf, setStrictness, takeBackCorrection } from '@/lib/spam/corrections/correct'
import { CORRECTED_AS } from '@/lib/spam/corrections/correction'
import { STRICTNESS } from '@/lib/spam/thresholds-now'

const strictnessSchema = z.object({ strictness: z.enum(STRICTNESS), do: z.enum(['try', 'save']) })

export async function strictnessAction(form: FormData) {
  await requireMay('rules')
  const parsed = strictnessSchema.safeParse(fieldsOf(form, ['strictness', 'do']))
  if (!parsed.success) redirect('/admin/rules')
  const { strictness } = parsed.data
  if (parsed.data.do === 'try') redirect(`/admin/rules?${new URLSearchParams({ try: 'strictness', strictness })}#tried`)
  await setStrictness(strictness, new Date())
  redirect('/admin/rules?saved=strictness')
}

const word = z.string().transform((text) => text.slice(0, 500))
const correctionSchema = z.object({
  about: z.enum(['word', 'host']),
  word,
  as: z.enum(CORRECTED_AS),
  do: z.enum(['try', 'save']),
})

export async function correctAction(form: FormData) {
  await requireMay('rules')
  const parsed = correctionSchema.safeParse(fieldsOf(form, ['about', 'word', 'as', 'do']))
  if (!parsed.success) redirect('/admin/rules')
  const { do: wanted, ...typed } = parsed.data
  const correction = { kind: typed.about, value: typed.word, as: typed.as }
  if (wanted === 'try' && correctionOf(correction).ok) {
    redirect(`/admin/rules?${new URLSearchParams({ try: 'correction', ...typed })}#tried`)
  }
  // What is no word is told in either case.
  const corrected = wanted === 'try' ? correctionOf(correction) : await correct(correction, new Date())
  if (corrected.ok) redirect('/admin/rules?saved=correction')
  redirect(`/admin/rules?${new URLSearchParams({ ...typed, wrong: corrected.error })}#correct`)
}

const takenBackSchema = correctionSchema.pick({ about: true, word: true })

export async function takeBackAction(form: FormData) {
  await requireMay('rules')
  const parsed = takenBackSchema.safeParse(fieldsOf(form, ['about', 'word']))
  if (parsed.success) await takeBackCorrection({ kind: parsed.data.about, value: parsed.data.word }, new Date())
  redirect('/admin/rules?saved=removed')
}

const fieldsOf = (form: FormData, names: string[]) => Object.fromEntries(names.map((name) => [name, form.get(name)]))
