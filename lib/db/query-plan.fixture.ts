import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { db, type Tx } from './client'

/** How SQLite goes about the raw queries that a store function makes, without running them. */
export async function queryPlan(use: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  const steps: string[] = []
  const explain = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    const query = Prisma.sql`EXPLAIN QUERY PLAN ${Prisma.sql(strings, ...values)}`
    steps.push(...(await db().$queryRaw<{ detail: string }[]>(query)).map(({ detail }) => detail))
    return []
  }
  // Store functions take a whole client; those whose plan is asked for use nothing else of it.
  await use({ $queryRaw: explain } as unknown as Tx)
  return steps
}
