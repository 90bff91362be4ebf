import type { ResponseKind, State } from '@/lib/moderation/response'

/** What a seeded conversation is made of: shares of states and kinds, and how many comments answer another. */
export type Mix = {
  states: Partial<Record<State, number>>
  kinds: Partial<Record<ResponseKind, number>>
  replies: number
}

/** A site that has been up for five years and is looked after: little waits, and a sixth is spam. */
export const LOOKED_AFTER: Mix = {
  states: { approved: 78, pending: 2, spam: 17, trash: 3 },
  kinds: { comment: 90, pingback: 5, webmention: 3, trackback: 2 },
  replies: 0.45,
}

/** A conversation as a reader sees it, nothing but comments. */
export const PUBLISHED: Mix = { states: { approved: 1 }, kinds: { comment: 1 }, replies: 0.45 }
