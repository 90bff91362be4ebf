import { transaction } from '@/lib/db/client'
import { deleteUnused } from './store'

const KEPT_UNUSED_MS = 86_400_000

/** A picture goes a day after it was fetched last when nothing shows it. */
export const pictureSweep = (now: Date) =>
  transaction((tx) => deleteUnused(tx, new Date(now.getTime() - KEPT_UNUSED_MS)))
