import { may } from '@/lib/accounts/permissions'
import type { Moderator } from '@/lib/accounts/sessions'
import { content } from '@/lib/articles/content'

/** The entries whose responses somebody may see and decide about; null for all. What is outside is as if it were not there. */
export type Scope = { entryIds: number[] } | null

/** An author moderates what stands under their own articles: those that name them as author, drafts and withdrawn included. */
export function scopeOf({ role, authorSlug }: Pick<Moderator, 'role' | 'authorSlug'>): Scope {
  if (may(role, 'moderate-all')) return null
  const own = content().entries.filter(({ author }) => authorSlug !== null && author === authorSlug)
  return { entryIds: own.map(({ id }) => id) }
}

export const isWithin = (scope: Scope, entryId: number) => scope === null || scope.entryIds.includes(entryId)

/** For a `where` about responses, beside other conditions: `AND: [inScope(scope)]`. */
export const inScope = (scope: Scope) => (scope === null ? {} : { entryId: { in: scope.entryIds } })
