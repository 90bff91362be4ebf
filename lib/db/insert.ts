import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from './client'

/** What is written with every comment and decision. */
type Rows = {
  Comment: Prisma.CommentUncheckedCreateInput
  Decision: Prisma.DecisionUncheckedCreateInput
  Lesson: Prisma.LessonUncheckedCreateInput
}

/**
 * What Prisma's `create` does with a plain row, by one raw statement.
 * @returns the number that the row got
 */
export async function insert<T extends keyof Rows>(tx: Tx, table: T, row: Rows[T]): Promise<number> {
  const given = Object.entries<unknown>(row).filter(([, value]) => value !== undefined)
  const columns = given.map(([name]) => `"${name}"`).join(', ')
  const texts = [`INSERT INTO "${table}" (${columns}) VALUES (`, ...given.slice(1).map(() => ', '), ') RETURNING "id"']
  const statement = Prisma.sql(texts, ...given.map(([, value]) => inColumn(value)))
  const [inserted] = await tx.$queryRaw<[{ id: number | bigint }]>(statement)
  return Number(inserted.id)
}

/** Lists and objects are what a column of JSON holds. */
const inColumn = (value: unknown) =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value
