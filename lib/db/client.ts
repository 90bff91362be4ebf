import { PrismaClient, type Prisma } from '@/prisma/generated/sqlite/client/client'
import { settings } from '@/lib/env'
import { once, peek, shelve } from '@/lib/once'
import { ReadBesideAdapter, readsOnly } from './read-beside'
import { straight } from './straight'

export type Client = PrismaClient
/** What store functions take: inside a transaction the client itself would wait for itself. */
export type Tx = Prisma.TransactionClient

/** Both databases have one model, so the SQLite client's types speak for both. */
export const isPostgres = (url: string) => !url.startsWith('file:')
export const databaseFile = (url: string) => url.replace(/^file:(?:\/\/)?/, '')

const database = () => once('database', () => new ReadBesideAdapter(databaseFile(settings().databaseUrl)))

/** The one client of this process. */
export const db = (): Client => once('db', () => openClient(database()))

function openClient(adapter: ReadBesideAdapter): Client {
  const whenFree = () => (adapter.connection?.openTransaction === null ? adapter.connection : null)
  // What a transaction has written is nobody else's to read before it is on the disk.
  const reads = (sql: string) => (readsOnly(sql) ? (adapter.reader ?? null) : whenFree())
  return straight(new PrismaClient({ adapter }), whenFree, reads)
}

export async function closeDatabase() {
  await peek<Client>('db')?.$disconnect()
  shelve('db', undefined)
  shelve('database', undefined)
}

const TRANSACTION = { maxWait: 10_000, timeout: 10_000 }

/** Runs the steps as one: all of them are on the disk when it resolves, or none is. */
export const transaction = <T>(steps: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction((tx) => {
    const connection = database().connection ?? null
    const ours = connection?.openTransaction
    return steps(straight(tx, () => (ours && connection.openTransaction === ours ? connection : null)))
  }, TRANSACTION)

/** Prisma's codes, compared by code since each bundle has its own copy of Prisma's classes, and the driver's. */
const UNIQUE_VIOLATIONS = ['P2002', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']
export const isUniqueViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && UNIQUE_VIOLATIONS.includes(String(error.code))
