import { z } from 'zod'
import { EFFECTS } from '@/lib/spam/block'
import { TERMS, type How } from '@/lib/spam/manage-blocks'

const schema = z.object({
  effect: z.enum(EFFECTS),
  term: z.enum(TERMS),
  note: z.string().transform((text) => text.slice(0, 200)),
})

/** What a block does, for how long and why, from a form that has the fields for it. */
export function readBlockTerms(form: FormData): How | null {
  const parsed = schema.safeParse(Object.fromEntries(['effect', 'term', 'note'].map((name) => [name, form.get(name)])))
  return parsed.success ? parsed.data : null
}
