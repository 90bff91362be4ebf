import type { Client, InStatement, InValue, ResultSet, Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import Database from 'libsql'
import { giveWay } from './give-way'

/** What the driver offers and its types leave out. */
type Statement = {
  raw(on: boolean): Statement
  safeIntegers(on: boolean): Statement
  columns(): { name: string; type: string | null }[]
  all(...args: unknown[]): unknown[][]
  run(...args: unknown[]): { changes: number; lastInsertRowid: number | bigint }
}
type Connection = { prepare(sql: string): Statement; exec(sql: string): void; close(): void; inTransaction: boolean }
type Prepared = { statement: Statement; columns: string[] | null; types: string[] }

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'cache_size = -8000',
  'temp_store = MEMORY',
]
const BUSY_TIMEOUT_MS = 5_000
const KEPT_STATEMENTS = 200

/**
 * Prisma's libSQL adapter over one lasting connection. The stock client opens a new one after every interactive
 * transaction: its PRAGMAs are lost, file handles wait for the garbage collector, and it begins DEFERRED, so that two
 * writers can only fail. See docs/decisions/002.
 */
export class OneConnectionAdapter extends PrismaLibSql {
  readonly #open: () => Connection
  /** There is none before the first question. */
  connection?: OneConnection

  constructor(file: string, open = openConnection) {
    super({ url: `file:${file}` }, { timestampFormat: 'unixepoch-ms' })
    this.#open = () => open(file)
  }

  override createClient(): Client {
    this.connection = new OneConnection(this.#open())
    return this.connection as unknown as Client
  }
}

export function openConnection(file: string): Connection {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS }) as unknown as Connection
  for (const pragma of PRAGMAS) connection.prepare(`PRAGMA ${pragma}`).all()
  return connection
}

/** The part of libSQL's client that Prisma's adapter uses, and a way around it. */
export class OneConnection {
  closed = false
  protocol = 'file'
  /** The transaction that is under way; each is an object of its own. */
  openTransaction: Transaction | null = null
  readonly #connection: Connection
  readonly #prepared = new Map<string, Prepared>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async execute(query: InStatement): Promise<ResultSet> {
    const sql = typeof query === 'string' ? query : query.sql
    const args = typeof query === 'string' ? [] : (query.args ?? [])
    await giveWay()
    return this.#run(sql, args as InValue[])
  }

  /** The rows as Prisma gives them: by the names of their columns, with values of the types that those were declared with. */
  query(sql: string, args: readonly unknown[]): Record<string, unknown>[] {
    const { columns, columnTypes, rows } = this.#run(sql, args)
    const reads = columnTypes.map((type) => READ_AS[type])
    return rows.map((values) => {
      const row: Record<string, unknown> = {}
      columns.forEach((name, i) => {
        const value = values[i]
        row[name] = value === null || !reads[i] ? value : reads[i](value)
      })
      return row
    })
  }

  /** How many rows a statement has changed. */
  change = (sql: string, args: readonly unknown[]): number => this.#run(sql, args).rowsAffected

  #run(sql: string, args: readonly unknown[]): ResultSet {
    try {
      const { statement, columns, types } = this.#prepare(sql)
      const values = args.map(toSql)
      if (columns) {
        const rows = statement.all(values)
        for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = fromSql(row[i])
        return resultSet({ columns, columnTypes: types, rows: rows as unknown as ResultSet['rows'] })
      }
      const { changes, lastInsertRowid } = statement.run(values)
      return resultSet({ rowsAffected: changes, lastInsertRowid: BigInt(lastInsertRowid) })
    } catch (error) {
      this.#prepared.clear()
      throw error
    }
  }

  async executeMultiple(sql: string) {
    this.#prepared.clear()
    this.#connection.exec(sql)
  }

  async transaction(): Promise<Transaction> {
    this.#connection.exec('BEGIN IMMEDIATE')
    const end = (how: 'COMMIT' | 'ROLLBACK') => {
      try {
        // Where SQLite has rolled back by itself there is nothing left to do.
        if (how === 'COMMIT' || this.#connection.inTransaction) this.#connection.exec(how)
      } catch (error) {
        // What could not be committed must not be in the way of what comes after.
        if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK')
        throw error
      } finally {
        this.openTransaction = null
      }
    }
    this.openTransaction = {
      execute: (query: InStatement) => this.execute(query),
      executeMultiple: (sql: string) => this.executeMultiple(sql),
      commit: async () => end('COMMIT'),
      rollback: async () => end('ROLLBACK'),
      close: () => end('ROLLBACK'),
    } as unknown as Transaction
    return this.openTransaction
  }

  close() {
    this.closed = true
    this.#connection.close()
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) return known
    const statement = this.#connection.prepare(sql)
    statement.safeIntegers(true)
    const prepared: Prepared = { statement, ...columnsOf(statement) }
    if (this.#prepared.size >= KEPT_STATEMENTS) this.#prepared.clear()
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

/** A statement that returns nothing has no raw mode, and the driver says so by throwing. */
function columnsOf(statement: Statement): { columns: string[] | null; types: string[] } {
  try {
    statement.raw(true)
    const columns = statement.columns()
    return { columns: columns.map((column) => column.name), types: columns.map((column) => column.type ?? '') }
  } catch {
    return { columns: null, types: [] }
  }
}

const resultSet = (part: Partial<ResultSet>): ResultSet => ({
  columns: [],
  columnTypes: [],
  rows: [],
  rowsAffected: 0,
  lastInsertRowid: undefined,
  toJSON: () => ({}),
  ...part,
})

/** What Prisma's adapter makes of values by the types of their columns. */
const READ_AS: Record<string, ((value: unknown) => unknown) | undefined> = {
  DATETIME: (value) => new Date(Number(value)),
  BOOLEAN: Boolean,
  JSONB: (value) => JSON.parse(String(value)) as unknown,
  BLOB: (value) => new Uint8Array(value as ArrayBuffer),
}

function toSql(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.valueOf()
  return value instanceof ArrayBuffer ? Buffer.from(value) : value
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

function fromSql(value: unknown): unknown {
  if (typeof value === 'bigint') return value <= SAFE && value >= -SAFE ? Number(value) : value.toString()
  if (Buffer.isBuffer(value)) return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength)
  return value
}
