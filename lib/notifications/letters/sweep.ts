import { db } from '@/lib/db/client'
import { deleteUnconfirmed } from './store'

/** As long as somebody may take to open the mail that asks. */
const ASKED_FOR_MS = 30 * 86_400_000

/** Whose address was typed by somebody else is forgotten. */
export const sweepLetters = (now: Date) => deleteUnconfirmed(db(), new Date(now.getTime() - ASKED_FOR_MS))
