import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { bitOf, type ReasonKind } from '@/lib/spam/reason-kinds'
import { RESPONSE_KINDS, type ResponseKind, type State } from '../response'

/**
 * Which sets of reasons there are in a state that have one among them, with the kind of response. Each of them is found in
 * the index by one step from the one before, so that what stands there in thousands is not gone through.
 */
export function setsWith(reason: ReasonKind, state: State, kind: ResponseKind | null): Prisma.Sql {
  const kinds = (kind === null ? RESPONSE_KINDS : [kind]).map((each) => Prisma.sql`SELECT ${each} AS "kind"`)
  const first = Prisma.sql`SELECT MIN("reasons") FROM "Comment" WHERE "state" = ${state}`
  return Prisma.sql`
    WITH RECURSIVE step("kind", "reasons") AS (
      SELECT k."kind", (${first} AND "kind" = k."kind") FROM (${Prisma.join(kinds, ' UNION ALL ')}) k
      UNION ALL
      SELECT "kind", (${first} AND "kind" = step."kind" AND "reasons" > step."reasons")
      FROM step WHERE step."reasons" IS NOT NULL
    ) SELECT "kind", "reasons" FROM step WHERE ${isAmong(reason, Prisma.sql`step."reasons"`)}`
}

export const isAmong = (reason: ReasonKind, reasons: Prisma.Sql) =>
  reason === 'none' ? Prisma.sql`${reasons} = 0` : Prisma.sql`(${reasons} & ${bitOf(reason)}) <> 0`
