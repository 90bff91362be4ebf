import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from './client'
import { giveWay } from './give-way'
import type { OneConnection } from './one-connection'

/**
 * A client whose raw statements go to the connection itself, a tenth of the way that they have through Prisma. Where it is
 * not their turn they go that way as ever, which waits, or says what is wrong. See docs/decisions/002.
 */
export function straight<C extends Tx>(
  client: C,
  isTurnOf: Turn,
  reads: (sql: string) => OneConnection | null = isTurnOf,
): C {
  const queryRaw = async (query: Query, ...values: unknown[]) => {
    const [sql, args] = textOf(query, values)
    await giveWay()
    const connection = reads(sql)
    if (!connection) return client.$queryRaw(query, ...values)
    return connection.query(sql, args)
  }
  const executeRaw = async (query: Query, ...values: unknown[]) => {
    const [sql, args] = textOf(query, values)
    await giveWay()
    const connection = isTurnOf()
    if (!connection) return client.$executeRaw(query, ...values)
    return connection.change(sql, args)
  }
  // All else is the client's own.
  return Object.create(client, { $queryRaw: { value: queryRaw }, $executeRaw: { value: executeRaw } }) as C
}

/** The connection that it is their turn to use, if it is. */
type Turn = () => OneConnection | null

type Query = TemplateStringsArray | Prisma.Sql

function textOf(query: Query, values: unknown[]): [sql: string, args: unknown[]] {
  const { sql, values: args } = 'sql' in query ? query : Prisma.sql(query, ...values)
  return [sql, args]
}
