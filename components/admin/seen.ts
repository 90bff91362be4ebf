import type { State } from '@/lib/moderation/response'

/** What a moderator has before their eyes, as a form sends it: `123:pending`, with when its words had changed, if ever. */
export const seenValue = (id: number, state: State, editedAt: Date | null) =>
  editedAt ? `${id}:${state}:${editedAt.getTime()}` : `${id}:${state}`
