import { entryAt } from '@/lib/articles/content'
import { pathOf, type EntryKind } from '@/lib/articles/entry'
import { responsesFeed } from '@/lib/comments/responses-feed'
import { settings } from '@/lib/env'

/** GET …/comments/feed.xml of one kind of entry; the front server knows its type. */
export const answerWithResponsesFeed =
  (kind: EntryKind) =>
  async (_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => {
    const entry = entryAt(pathOf({ kind, slug: (await params).slug }))!
    return new Response(await responsesFeed(entry, settings().siteUrl))
  }
