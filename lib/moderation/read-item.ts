import { maySeeEmails } from '@/lib/accounts/permissions'
import type { Moderator } from '@/lib/accounts/sessions'
import { db } from '@/lib/db/client'
import { unseal } from '@/lib/keys'
import { verdictSchema } from '@/lib/spam/verdict'
import { reasonsOf } from './reasons'
import { reportsOf } from './reports/store'
import { isWithin, scopeOf } from './scope'
import { ancestorIds, repliesTo, shortForms, wholeItem } from './desk/store'

/** As much of a thread as helps to judge one response of it. */
const ABOVE = 5
const BELOW = 20
const REPORTS = 20

const GREATEST_ID = 2_147_483_647

export type Item = NonNullable<Awaited<ReturnType<typeof readItem>>>
export type ShortForm = Awaited<ReturnType<typeof shortForms>>[number]

/** All that somebody of the desk may know about one response, or null when there is none with this number for them. */
export async function readItem(id: number, who: Pick<Moderator, 'role' | 'authorSlug' | 'seesEmails'>) {
  if (!Number.isSafeInteger(id) || id < 1 || id > GREATEST_ID) return null
  const row = await wholeItem(db(), id)
  if (!row || !isWithin(scopeOf(who), row.entry.id)) return null
  const { commenter, verdict, ...item } = row
  const above = await ancestorIds(db(), id, ABOVE)
  const forms = new Map((await shortForms(db(), above)).map((form) => [form.id, form]))
  return {
    ...item,
    email: commenter && maySeeEmails(who) ? emailOf(commenter.emailSealed) : null,
    isTrusted: commenter?.trustedAt !== undefined && commenter.trustedAt !== null,
    reasons: reasonsOf(verdict, ''),
    verdict: verdictSchema.safeParse(verdict).data ?? null,
    above: above.flatMap((each) => forms.get(each) ?? []).toReversed(),
    below: await repliesTo(db(), id, BELOW),
    reports: await reportsOf(db(), id, REPORTS),
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
