import { db } from '@/lib/db/client'
import { deleteDead } from './store'

const DEAD_KEPT_MS = 30 * 86_400_000

/** A job that gave up is kept for the overview for 30 days. */
export const sweepJobs = (now: Date) => deleteDead(db(), new Date(now.getTime() - DEAD_KEPT_MS))
