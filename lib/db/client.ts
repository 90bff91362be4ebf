import { PrismaClient, type Prisma } from '@/prisma/generated/sqlite/client/client'
import { settings } from '@/lib/env'
import { once, peek, shelve } from '@/lib/once'
import { OneConnectionAdapter } from './one-connection'

export type Client = PrismaClient
/** What store functions take: inside a transaction the client itself would wait for itself. */
export type Tx = Prisma.TransactionClient

/** Both databases have one model, so the SQLite client's types speak for both. */
export const isPostgres = (url: string) => !url.startsWith('file:')
export const databaseFile = (url: string) => url.replace(/^file:(?:\/\/)?/, '')

/** The one client of this process. */
export const db = (): Client => once('db', () => openSqlite(databaseFile(settings().databaseUrl)))

const openSqlite = (file: string) => new PrismaClient({ adapter: new OneConnectionAdapter(file) })

export async function closeDatabase() {
  await peek<Client>('db')?.$disconnect()
  shelve('db', undefined)
}

const TRANSACTION = { maxWait: 10_000, timeout: 10_000 }

/** Runs the steps as one: all of them are on the disk when it resolves, or none is. */
export const transaction = <T>(steps: (tx: Tx) => Promise<T>): Promise<T> => db().$transaction(steps, TRANSACTION)

/** Prisma's codes; compared by code since each bundle has its own copy of Prisma's classes. */
const UNIQUE_VIOLATION = 'P2002'
export const isUniqueViolation = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION
