import { content } from '@/lib/articles/content'
import { standing } from '@/lib/articles/entry'
import { makeFetchedToken } from '@/lib/comments/form-token'
import { workAhead } from '@/lib/comments/screen-submission'

/** A form token of this moment, for the enhancement script: it says when a person began to write. */
export function freshToken(entryId: number, now: Date) {
  const entry = content().byId.get(entryId)
  if (!entry || standing(entry, now) !== 'public') return { error: 'no such entry' }
  const token = makeFetchedToken(entry.id, now)
  return { token, ...workAhead(token, now) }
}
