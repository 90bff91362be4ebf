/** The field's words for what people and sites answer. A linkback is any response that is not a comment. */
export const RESPONSE_KINDS = ['comment', 'pingback', 'trackback', 'webmention'] as const
export type ResponseKind = (typeof RESPONSE_KINDS)[number]

export const STATES = ['pending', 'aside', 'approved', 'spam', 'trash'] as const
export type State = (typeof STATES)[number]

/** It waits for somebody to decide, in the queue or, of a flood, beside it. */
export const isWaiting = (state: State) => state === 'pending' || state === 'aside'

export type LinkbackType = 'mention' | 'reply' | 'like' | 'repost' | 'bookmark' | 'rsvp' | 'reaction'
