import type { NewResponse } from '@/lib/moderation/store'
import { hashOfText } from '@/lib/spam/text-hash'
import type { Verdict } from '@/lib/spam/verdict'
import type { Source } from './read-source'
import type { ToVerify } from './store'

/** Of the way in which an excerpt becomes HTML, as comments have it of theirs. */
const RENDERER_VERSION = 1

/** A verified linkback as a response under the entry. */
export const responseOf = (
  { entryId, protocol, source }: ToVerify,
  { authorName, excerpt }: Pick<Source, 'authorName' | 'excerpt'>,
  verdict: Verdict,
  networkHash: string | null,
  now: Date,
): NewResponse => ({
  entryId,
  kind: protocol,
  parentId: null,
  rootId: null,
  authorName,
  authorUrl: source,
  commenterId: null,
  userId: null,
  body: excerpt,
  html: excerpt && `<p>${escapeHtml(excerpt)}</p>`,
  rendererVersion: RENDERER_VERSION,
  createdAt: now,
  wantsReplies: false,
  verdict,
  addressHash: null,
  networkHash,
  submissionKey: null,
  textHash: hashOfText(excerpt),
})

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
