import { db } from '@/lib/db/client'
import { unseal } from '@/lib/keys'
import { verdictSchema } from '@/lib/spam/verdict'
import { reasonsOf } from './reasons'
import { ancestorIds, repliesTo, shortForms, wholeItem } from './desk/store'

/** As much of a thread as helps to judge one response of it. */
const ABOVE = 5
const BELOW = 20

const GREATEST_ID = 2_147_483_647

export type Item = NonNullable<Awaited<ReturnType<typeof readItem>>>
export type ShortForm = Awaited<ReturnType<typeof shortForms>>[number]

/** All that a moderator may know about one response, or null when there is none with this number. */
export async function readItem(id: number) {
  if (!Number.isSafeInteger(id) || id < 1 || id > GREATEST_ID) return null
  const row = await wholeItem(db(), id)
  if (!row) return null
  const { commenter, verdict, ...item } = row
  const above = await ancestorIds(db(), id, ABOVE)
  const forms = new Map((await shortForms(db(), above)).map((form) => [form.id, form]))
  return {
    ...item,
    email: commenter && emailOf(commenter.emailSealed),
    reasons: reasonsOf(verdict, ''),
    verdict: verdictSchema.safeParse(verdict).data ?? null,
    above: above.flatMap((each) => forms.get(each) ?? []).toReversed(),
    below: await repliesTo(db(), id, BELOW),
  }
}

/** Null when it was sealed with keys that are no longer there. */
function emailOf(sealed: string): string | null {
  try {
    return unseal(sealed)
  } catch {
    return null
  }
}
