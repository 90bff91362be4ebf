import { db } from '@/lib/db/client'
import { deleteView, upsertView, viewsOf } from './store'

export type SavedView = Awaited<ReturnType<typeof viewsOf>>[number]

export const readViews = (userId: number) => viewsOf(db(), userId)

/** Keeps a filter of the queue under a name; the same name again means the new filter. False without a name. */
export async function saveView(userId: number, typed: string, query: string, now: Date): Promise<boolean> {
  const name = typed.trim().slice(0, 60)
  if (name === '') return false
  await upsertView(db(), { userId, name, query, createdAt: now })
  return true
}

/** One's own only. */
export const removeView = (id: number, userId: number) => deleteView(db(), id, userId)
