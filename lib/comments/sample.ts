import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { readYaml } from '@/lib/articles/read-yaml'
import type { Tx } from '@/lib/db/client'
import { forgetResponse } from '@/lib/db/full-text'
import { write } from '@/lib/documents/write'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import { admit } from '@/lib/moderation/admit'
import { count } from '@/lib/moderation/store'
import { hashOfText } from '@/lib/spam/text-hash'
import { renderMarkdown, RENDERER_VERSION } from './markdown'

const SAMPLE = 'sample'
const FILE = 'sample-conversation.yaml'

const sampleSchema = z.object({
  entry: z.string(),
  responses: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['comment', 'pingback']),
      author: z.string().optional(),
      url: z.string().optional(),
      date: z.iso.datetime(),
      parent: z.string().optional(),
      body: z.string().default(''),
      source: z.string().optional(),
      title: z.string().optional(),
      excerpt: z.string().optional(),
    }),
  ),
})
type Sample = z.infer<typeof sampleSchema>

/**
 * The sample conversation comes with the sample article: a new, empty database is filled with it, and it goes when the
 * article's file does.
 */
export async function keepSample(databaseIsNew: boolean) {
  const sample = readSample()
  const entry = sample && content().entries.find((each) => each.key === sample.entry)
  if (sample && entry && databaseIsNew) await write((tx, touch) => fill(tx, touch, sample, entry.id))
  else if (!entry) await write((tx, touch) => clear(tx, touch))
}

function readSample(): Sample | undefined {
  const file = path.join(settings().contentDir, FILE)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const read = readYaml(text, sampleSchema, { file: FILE, linesBefore: 0 })
  if (read.ok) return read.value
  log.warn(`content: ${FILE}:${read.error.line} ${read.error.message}`)
  return undefined
}

type Touch = Parameters<typeof admit>[1]

async function fill(tx: Tx, touch: Touch, { responses }: Sample, entryId: number) {
  const placed = new Map<string, { id: number; rootId: number | null }>()
  for (const response of responses) {
    const parent = response.parent === undefined ? undefined : placed.get(response.parent)
    const rootId = parent ? (parent.rootId ?? parent.id) : null
    const body = response.kind === 'comment' ? response.body.trim() : (response.excerpt ?? '')
    const createdAt = new Date(response.date)
    const { id } = await admit(
      tx,
      touch,
      {
        entryId,
        kind: response.kind,
        parentId: parent?.id ?? null,
        rootId,
        authorName: response.author ?? null,
        authorUrl: response.source ?? response.url ?? null,
        commenterId: null,
        userId: null,
        body,
        html: renderMarkdown(body),
        rendererVersion: RENDERER_VERSION,
        createdAt,
        wantsReplies: false,
        verdict: { outcome: 'publish', reasons: [] },
        addressHash: null,
        networkHash: null,
        submissionKey: null,
        textHash: hashOfText(body),
        originSystem: SAMPLE,
        originId: response.key,
      },
      { state: 'approved', rule: SAMPLE, reason: 'part of the sample' },
    )
    placed.set(response.key, { id, rootId })
    if (response.source) await sampleLinkback(tx, { ...response, source: response.source }, entryId, id, createdAt)
  }
}

const sampleLinkback = (
  tx: Tx,
  { source, title, author }: Sample['responses'][number] & { source: string },
  entryId: number,
  commentId: number,
  at: Date,
) =>
  tx.linkback.create({
    data: {
      entryId,
      commentId,
      source,
      target: '',
      host: new URL(source).hostname,
      protocol: 'pingback',
      title: title ?? null,
      siteName: author ?? null,
      createdAt: at,
      verifiedAt: at,
    },
    select: { id: true },
  })

/** Leaves nothing behind, not even the numbers, so that an import can have them. */
async function clear(tx: Tx, touch: Touch) {
  const rows = await tx.comment.findMany({
    where: { originSystem: SAMPLE },
    select: { id: true, entryId: true, kind: true, state: true },
  })
  if (rows.length === 0) return
  for (const row of rows) {
    await count(tx, row, row.state, null)
    await forgetResponse(tx, row.id)
    touch(`entry:${row.entryId}`, 'threads')
  }
  const ids = rows.map((row) => row.id)
  await tx.linkback.deleteMany({ where: { commentId: { in: ids } } })
  await tx.comment.deleteMany({ where: { id: { in: ids } } })
  await freeNumbers(tx)
}

const freeNumbers = (tx: Tx) =>
  tx.$executeRaw`UPDATE sqlite_sequence SET seq = (SELECT COALESCE(MAX(id), 0) FROM "Comment") WHERE name = 'Comment'`
