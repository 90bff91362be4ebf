import type { NewResponse, NewText } from '@/lib/moderation/store'
import { hashOfText } from '@/lib/spam/text-hash'
import type { Verdict } from '@/lib/spam/verdict'
import type { Found } from './found'
import type { ToVerify } from './store'

/** Of the way in which an excerpt becomes HTML, as comments have it of theirs. */
const RENDERER_VERSION = 1

/** The words of a linking page as those of a response. */
export const textOf = ({ authorName, excerpt }: Found, verdict: Verdict): NewText => ({
  authorName,
  body: excerpt,
  html: excerpt && `<p>${escapeHtml(excerpt)}</p>`,
  rendererVersion: RENDERER_VERSION,
  textHash: hashOfText(excerpt),
  verdict,
})

/** A verified linkback as a response under the entry, or under the response that it answers. */
export const responseOf = (
  { entryId, protocol, source }: ToVerify,
  found: Found,
  parent: { id: number; rootId: number | null } | null,
  verdict: Verdict,
  networkHash: string | null,
  now: Date,
): NewResponse => ({
  ...textOf(found, verdict),
  entryId,
  kind: protocol,
  parentId: parent?.id ?? null,
  rootId: parent && (parent.rootId ?? parent.id),
  authorUrl: source,
  commenterId: null,
  userId: null,
  createdAt: now,
  addressHash: null,
  networkHash,
  submissionKey: null,
})

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
