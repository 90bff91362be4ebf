import { randomUUID } from 'node:crypto'
import { write } from '@/lib/documents/write'
import { move } from '../decide'
import { whereItStands } from '../store'
import { insertReport, reportsSoFar } from './store'

type Report = { commentId: number; reason: string; networkHash: string }

/**
 * Writes down that a reader would rather not see a response. As many as the site says, from different networks, hold it;
 * once the desk has settled reports of it, that is no longer left to a number of them.
 */
export async function takeReport(report: Report, holdAt: number, now: Date): Promise<void> {
  const { commentId } = report
  await write(async (tx, touch) => {
    await insertReport(tx, { ...report, createdAt: now })
    const row = await whereItStands(tx, commentId)
    // What is written at the desk is not held by readers.
    if (row?.state !== 'approved' || row.userId !== null) return
    const { open, wasSettled } = await reportsSoFar(tx, commentId, holdAt)
    if (wasSettled || open < holdAt) return
    const change = { id: commentId, from: row.state, to: 'pending' as const }
    await move(tx, touch, change, { rule: 'reports' }, randomUUID(), now, `${open} readers reported it`)
  })
}
