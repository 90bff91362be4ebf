import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeDatabase, db } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { write } from '@/lib/documents/write'
import { admit } from './admit'
import type { State } from './response'
import type { NewResponse } from './store'

/** Noon on a day in November. */
export const NOON = new Date('2026-11-23T12:00:00Z')

/** An empty database of its own, in a folder of its own, for the process of one test file. */
export function openDesk() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'afterword-desk-'))
  const file = path.join(folder, 'test.db')
  process.env.DATA_DIR = folder
  process.env.DATABASE_URL = `file:${file}`
  migrate(file, path.resolve('prisma/migrations/sqlite'))
}

export const closeDesk = closeDatabase

let entries = 0

export async function anEntry(title = 'A box in the hall'): Promise<number> {
  const slug = `entry-${(entries += 1)}`
  const data = { kind: 'article' as const, slug, title, createdAt: NOON }
  return (await db().entry.create({ data, select: { id: true } })).id
}

export async function aModerator(name = 'Ruth'): Promise<{ id: number; name: string }> {
  const data = {
    email: `${randomUUID()}@example.org`,
    name,
    passwordHash: '',
    role: 'moderator' as const,
    createdAt: NOON,
  }
  return db().user.create({ data, select: { id: true, name: true } })
}

type Wanted = Partial<NewResponse> & { entryId: number; state?: State }

/** A response as it is after it was taken in. */
export async function aResponse({ state = 'pending', ...wanted }: Wanted): Promise<number> {
  const response: NewResponse = {
    kind: 'comment',
    parentId: null,
    rootId: null,
    authorName: 'Hanna',
    authorUrl: null,
    commenterId: null,
    userId: null,
    body: 'Thank you.',
    html: '<p>Thank you.</p>',
    rendererVersion: 1,
    createdAt: NOON,
    verdict: { outcome: 'publish', reasons: [] },
    addressHash: null,
    networkHash: null,
    submissionKey: null,
    textHash: '',
    ...wanted,
  }
  return (await write((tx, touch) => admit(tx, touch, response, { state, rule: 'first-time', reason: '' }))).id
}

export const stateOf = async (id: number) =>
  (await db().comment.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
