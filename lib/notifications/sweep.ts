import { db } from '@/lib/db/client'
import { deleteNoticesBefore } from './store'

/** Longer than a decision can be undone: what is let through again is not told of again. */
const KEPT_MS = 90 * 86_400_000

export const sweepNotices = (now: Date) => deleteNoticesBefore(db(), new Date(now.getTime() - KEPT_MS))
