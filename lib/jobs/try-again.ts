import { db } from '@/lib/db/client'
import { bell } from './enqueue'
import { revive } from './store'

export async function tryJobAgain(id: number, now: Date): Promise<boolean> {
  const isRevived = await revive(db(), id, now)
  if (isRevived) bell().ring()
  return isRevived
}
