import type { LinkbackType, ResponseKind } from '@/lib/moderation/response'

/** A response as a reader sees it. */
export type ShownResponse = {
  id: number
  kind: ResponseKind
  /** Null where the author gave no name (linkbacks); the host stands in for it then. */
  authorName: string | null
  authorUrl: string | null
  /** Written by the author of the entry, signed in. */
  byEntryAuthor: boolean
  createdAt: Date
  editedAt: Date | null
  html: string
  linkback?: { source: string; host: string; title: string | null; siteName: string | null; type: LinkbackType }
  /** How deep it is drawn: 0 to 3. */
  depth: number
  /** Set where the drawing no longer shows whom it answers. */
  inReplyTo?: { id: number; authorName: string | null }
}

/** Stands where a response was that is not shown while its replies are. */
export type RemovedResponse = { id: number; removed: true; depth: number }

export type ConversationPage = {
  items: (ShownResponse | RemovedResponse)[]
  page: number
  pages: number
  comments: number
  linkbacks: number
}
