import type { LinkbackType, ResponseKind } from '@/lib/moderation/response'

/** A response as a reader sees it. */
export type ShownResponse = {
  id: number
  kind: ResponseKind
  /** Null where the author gave no name (linkbacks); the host stands in for it then. */
  authorName: string | null
  authorUrl: string | null
  /** What is known of who wrote it, beyond what they say. */
  mark: Mark | null
  createdAt: Date
  editedAt: Date | null
  html: string
  linkback?: ShownLinkback
  /** How deep it is drawn: 0 to 3. */
  depth: number
  /** Set where the drawing no longer shows whom it answers. */
  inReplyTo?: { id: number; authorName: string | null }
}

/** The author of the entry or somebody of the team, signed in; or a guest who had proven their address. */
export type Mark = 'author' | 'team' | 'confirmed'

/** What is known of the page that a linkback comes from. Its address is what counts; the rest is what it says. */
export type ShownLinkback = {
  type: LinkbackType
  source: string
  host: string
  title: string | null
  siteName: string | null
  authorUrl: string | null
  publishedAt: Date | null
  pictureId: string | null
}

/** Stands where a response was that is not shown while its replies are. */
export type RemovedResponse = { id: number; removed: true; depth: number }

/** Who did what needs no words, in the order in which the rows stand. */
export const FACE_TYPES = ['like', 'repost', 'bookmark', 'reaction', 'rsvp'] as const
export type FaceType = (typeof FACE_TYPES)[number]

export type Face = {
  id: number
  name: string
  host: string
  source: string
  pictureId: string | null
  /** The emoji of a reaction; yes, no, maybe or interested. */
  note?: string
}

/** A row of those who did the same. */
export type Faces = { type: FaceType; people: Face[]; /** With those who are not drawn. */ count: number }

export type ConversationPage = {
  items: (ShownResponse | RemovedResponse)[]
  /** On the first page only. */
  faces: Faces[]
  page: number
  pages: number
  comments: number
  linkbacks: number
  /** What the linkbacks are made up of. */
  types: { type: LinkbackType; count: number }[]
}
