import { db, type Tx } from '@/lib/db/client'
import { ruleInWords } from './in-words'
import type { State } from './response'
import type { Scope } from './scope'
import { idsWithin, lastDecision, whereItStands } from './store'

/** What somebody else decided meanwhile: what it is now, and who did it. */
export type Overtaken = { id: number; state: State; by: string }

/** Empty when the response itself is gone. */
export async function overtaken(tx: Tx, id: number): Promise<Overtaken[]> {
  const row = await whereItStands(tx, id)
  if (!row) return []
  const last = await lastDecision(tx, id)
  return [{ id, state: row.state, by: last?.user?.name ?? ruleInWords(last?.rule ?? null) }]
}

/** For a notice about a few of them. */
export async function readOvertaken(ids: number[], scope: Scope = null): Promise<Overtaken[]> {
  const theirs = await idsWithin(
    db(),
    ids.slice(0, 50).map((id) => ({ id })),
    scope,
  )
  const found = await Promise.all([...theirs].map((id) => overtaken(db(), id)))
  return found.flat()
}
