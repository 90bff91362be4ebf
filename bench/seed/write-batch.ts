import { randomUUID } from 'node:crypto'
import { RENDERER_VERSION } from '@/lib/comments/markdown'
import type { openConnection } from '@/lib/db/one-connection'
import type { State } from '@/lib/moderation/response'
import { kindsOf } from '@/lib/spam/reason-kinds'
import type { Invented } from './invent'

type Connection = ReturnType<typeof openConnection>
type Statement = ReturnType<Connection['prepare']>
type Value = string | number | null

/** Writes responses with all that belongs to them, a batch in a transaction, so that the desk and the pages agree. */
export class BatchWriter {
  readonly #connection: Connection
  readonly #moderator: number | null
  readonly #statements = new Map<string, Statement>()
  /** The people whose address has a row, by its hash. */
  readonly #commenters = new Map<string, number>()

  constructor(connection: Connection, moderator: number | null) {
    this.#connection = connection
    this.#moderator = moderator
  }

  write(batch: Invented[]) {
    this.#connection.exec('BEGIN IMMEDIATE')
    try {
      for (const response of batch) this.#insert(response)
      this.#count(batch)
      this.#connection.exec('COMMIT')
    } catch (error) {
      this.#connection.exec('ROLLBACK')
      throw error
    }
  }

  #insert(response: Invented) {
    const { id, entryId, kind, state, person, body, createdAt, source } = response
    const authorName = source ? source.host : person.name
    this.#into('Comment', {
      ...{ id, entryId, kind, state, body, createdAt, authorName },
      ...{ parentId: response.parentId, rootId: response.rootId, html: response.html, textHash: response.textHash },
      ...{ addressHash: response.addressHash, networkHash: response.networkHash },
      authorUrl: source ? source.url : person.url,
      commenterId: source ? null : this.#commenterOf(response),
      rendererVersion: RENDERER_VERSION,
      verdict: JSON.stringify(response.verdict),
      reasons: kindsOf(response.verdict),
    })
    this.#run('INSERT INTO "CommentText" (rowid, author, body) VALUES (?, ?, ?)', [id, authorName, body])
    if (source) {
      this.#into('Linkback', {
        ...{ entryId, commentId: id, source: source.url, host: source.host, title: source.title },
        ...{ target: '', protocol: kind, protocols: JSON.stringify([kind]), type: 'mention' },
        ...{ createdAt, reportedAt: createdAt, verifiedAt: createdAt },
      })
    }
    this.#decisions(response)
  }

  #commenterOf({ person: { email }, createdAt }: Invented): number | null {
    if (!email) return null
    const known = this.#commenters.get(email.hash)
    if (known !== undefined) return known
    this.#run(
      'INSERT INTO "Commenter" ("emailHash", "emailSealed", "createdAt") VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      [...[email.hash, email.sealed, createdAt]],
    )
    const [row] = this.#statement('SELECT "id" FROM "Commenter" WHERE "emailHash" = ?').all([
      email.hash,
    ]) as unknown as [{ id: number }]
    this.#commenters.set(email.hash, Number(row.id))
    return Number(row.id)
  }

  /** What the defence binned was never seen by anybody; the rest waited until a moderator had looked. */
  #decisions({ id, state, verdict, createdAt }: Invented) {
    const reasons = verdict.reasons.map((reason) => reason.words).join('; ')
    const first: State = verdict.outcome === 'bin' ? 'spam' : 'pending'
    const rule = verdict.outcome === 'publish' ? 'first-time' : 'defence'
    this.#decision({
      commentId: id,
      rule,
      fromState: null,
      toState: first,
      reason: reasons || 'first from here',
      createdAt,
    })
    if (state === first) return
    const by: Record<string, Value> = this.#moderator === null ? { rule: 'seed' } : { userId: this.#moderator }
    this.#decision({
      commentId: id,
      ...by,
      fromState: first,
      toState: state,
      reason: '',
      createdAt: createdAt + 3_600_000,
    })
  }

  #decision = (row: Record<string, Value>) => this.#into('Decision', { ...row, batch: randomUUID() })

  #count(batch: Invented[]) {
    for (const [key, count] of countBy(batch, ({ kind, state }) => `${kind} ${state}`)) {
      this.#run(
        'INSERT INTO "Tally" ("kind", "state", "count") VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET "count" = "count" + excluded."count"',
        [...key.split(' '), count],
      )
    }
    const approved = batch.filter(({ state }) => state === 'approved')
    for (const [key, count] of countBy(
      approved,
      ({ entryId, source }) => `${source ? 'linkbacks' : 'comments'} ${entryId}`,
    )) {
      const [column, entryId] = key.split(' ')
      this.#run(`UPDATE "Entry" SET "${column}" = "${column}" + ? WHERE "id" = ?`, [count, Number(entryId)])
    }
  }

  #into(table: string, row: Record<string, Value>) {
    const names = Object.keys(row)
    const columns = names.map((name) => `"${name}"`).join(', ')
    this.#run(`INSERT INTO "${table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row))
  }

  #run = (sql: string, values: Value[]) => void this.#statement(sql).run(values)

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql) ?? this.#connection.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }
}

function countBy<T>(list: T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
