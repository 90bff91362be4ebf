import { content } from '@/lib/articles/content'
import { pathOf, standing } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import { conversationSpans, placeNodes } from './conversation'
import { threadPlace } from './store'

/** The address at which a response stands today, or null unless everybody may see it. */
export async function placeOf(id: number, now: Date): Promise<string | null> {
  if (!Number.isSafeInteger(id) || id > 2_147_483_647) return null
  const row = await threadPlace(db(), id)
  const entry = row && content().byId.get(row.entryId)
  if (row?.state !== 'approved' || !entry || standing(entry, now) !== 'public' || entry.comments === 'hidden') {
    return null
  }
  const page = await pageOf(row.entryId, row.rootId ?? id, id)
  return `${pathOf(entry)}${page > 1 ? `/comments/${page}` : ''}#comment-${id}`
}

async function pageOf(entryId: number, rootId: number, id: number): Promise<number> {
  const pages = await conversationSpans(entryId)
  const holding = pages.flatMap((spans, i) =>
    spans.filter((span) => span.rootId === rootId).map((span) => ({ span, i })),
  )
  if (holding.length === 1) return holding[0]!.i + 1
  for (const { span, i } of holding) {
    if ((await placeNodes([span])).some((node) => node.id === id)) return i + 1
  }
  return 1
}
