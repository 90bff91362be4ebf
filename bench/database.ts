import Database from 'libsql'

type Row = Record<string, unknown>
type Connection = { prepare(sql: string): { all(...args: unknown[]): Row[] }; close(): void }

/** Looks into a database without the product's code, and without changing it. */
export function lookInto<T>(file: string, look: (query: (sql: string, ...args: unknown[]) => Row[]) => T): T {
  const connection = new Database(file, { readonly: true, timeout: 5_000 }) as unknown as Connection
  try {
    return look((sql, ...args) => connection.prepare(sql).all(...args))
  } finally {
    connection.close()
  }
}
