import { content } from '@/lib/articles/content'
import { isWithin, type Scope } from '@/lib/moderation/scope'

/** A longer list would not be one to choose from; older entries are reached from their responses. */
const CHOICES = 200

/** The newest entries of somebody’s scope for a filter, and the one that is chosen. */
export function entriesToChoose(chosen: number | null, scope: Scope): { id: number; title: string }[] {
  const entries = content().entries.filter(({ id }) => isWithin(scope, id))
  return entries.filter((entry, i) => i < CHOICES || entry.id === chosen).map(({ id, title }) => ({ id, title }))
}
