import { openConnection, OneConnectionAdapter } from './one-connection'

/**
 * The adapter with a second connection, which only reads: a question from outside of a transaction sees what was committed
 * last, and need not wait until one that is under way has ended. See docs/decisions/002.
 */
export class ReadBesideAdapter extends OneConnectionAdapter {
  readonly #beside: OneConnectionAdapter

  constructor(file: string) {
    super(file)
    this.#beside = new OneConnectionAdapter(file, openForReading)
  }

  /** The connection that only reads; there is none before the first question. */
  get reader() {
    return this.#beside.connection
  }

  override async connect() {
    const adapter = await super.connect()
    const reading = await this.#beside.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    const dispose = adapter.dispose.bind(adapter)
    return Object.assign(adapter, {
      queryRaw: (query: Parameters<typeof queryRaw>[0]) =>
        readsOnly(query.sql) ? reading.queryRaw(query) : queryRaw(query),
      dispose: async () => {
        await reading.dispose()
        await dispose()
      },
    })
  }
}

/** What begins so in this program writes nothing; if it did, the connection would refuse it. */
export const readsOnly = (sql: string) => /^\s*(?:SELECT|WITH)\b/i.test(sql)

function openForReading(file: string) {
  const connection = openConnection(file)
  connection.prepare('PRAGMA query_only = ON').all()
  return connection
}
