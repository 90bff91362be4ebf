/** What a feed says, whatever it is written as. */
export type Feed = {
  title: string
  description: string
  language: string
  timeZone: string
  /** The page that it follows. */
  home: string
  /** Its own address, up to the name of a format. */
  base: string
  /** Where its changes are announced (WebSub). */
  hubs: string[]
  /** The newest first. */
  items: FeedItem[]
}

export type FeedItem = {
  /** A feed reader knows an item by this, so it never changes. */
  id: string
  url: string
  title: string
  summary?: string
  /** Made for feeds: whole addresses, and nothing that needs a style sheet or a script. */
  html: string
  image?: string
  date: Date
  updated?: Date
  authors: { name: string; url?: string }[]
  tags: string[]
  /** What can be said to it, and where that can be read. */
  responses?: { page: string; feed: string; count: number }
  /** What it answers. */
  inReplyTo?: { id: string; url: string }
}

export const lastChange = ({ date, updated }: FeedItem): Date => updated ?? date

/** The newest change of anything in it; a feed with nothing in it has had none. */
export const newestChange = ({ items }: Feed): Date =>
  new Date(Math.max(0, ...items.map((item) => lastChange(item).getTime())))
