import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { describe } from '@/lib/articles/problem'
import { readYaml } from '@/lib/articles/read-yaml'
import { findAnchor } from '@/lib/articles/store'
import { db, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import { admit } from '@/lib/moderation/admit'
import { removeOrigin } from '@/lib/moderation/remove-origin'
import { hashOfText } from '@/lib/spam/text-hash'
import { renderMarkdown, RENDERER_VERSION } from './markdown'
import { insertSampleLinkback } from './store'

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
  if (sample === 'mistake') return
  const entry = sample && content().entries.find((each) => each.key === sample.entry)
  if (sample && entry && databaseIsNew) await write((tx, touch) => fill(tx, touch, sample, entry.id))
  else if (!entry && !(await isBroken(sample))) await write((tx, touch) => removeOrigin(tx, touch, SAMPLE))
}

/** A mistake in the sample's article is no sign that it was taken away. */
async function isBroken(sample: Sample | undefined): Promise<boolean> {
  const anchor = sample && (await findAnchor(db(), sample.entry))
  return anchor != null && content().broken.has(pathOf(anchor))
}

function readSample(): Sample | undefined | 'mistake' {
  const file = path.join(settings().contentDir, FILE)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const read = readYaml(text, sampleSchema, { file: FILE, linesBefore: 0 })
  if (read.ok) return read.value
  for (const problem of read.error) log.warn(`content: ${describe(problem)}`)
  return 'mistake'
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
    if (response.source) {
      const { source, title = null, author: siteName = null } = response
      await insertSampleLinkback(tx, { entryId, commentId: id, source, title, siteName, at: createdAt })
    }
  }
}
