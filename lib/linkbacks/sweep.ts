import { transaction } from '@/lib/db/client'
import { deleteUnverified } from './store'

const KEPT_MS = 30 * 86_400_000

/** A claim that nobody could verify is kept for the admin's eyes for 30 days; then it was nothing. */
export const sweepLinkbacks = (now: Date) =>
  transaction((tx) => deleteUnverified(tx, new Date(now.getTime() - KEPT_MS)))
