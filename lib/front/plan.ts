import type { Shown } from '@/lib/documents/versions'
import type { Answer } from './answers'
import type { Sent } from './sent'

type Take = (sent: Sent, now: Date) => Promise<Answer>

/** What is done about a request. */
export type Plan =
  /** A page that is the same for everybody and is kept. */
  | {
      kind: 'document'
      path: string
      /** Where Next has it, when that is not its own address. */
      from?: string
      shows: Shown[]
      type?: string
      typeInBrowsers?: string
      headers?: Record<string, string>
    }
  /** A page that is made for this request and never kept; its query is passed on. */
  | {
      kind: 'view'
      path: string
      /** The same for programs that ask for JSON. */
      json?: () => Promise<unknown>
      /** The page is told in its address, as `of`, who the browser has proven to be. */
      forGuest?: true
      /** Counts one for a network; the seconds to wait if that is one too many. */
      limit?: (networkHash: string) => Promise<number | null>
    }
  /** For a script of ours, made for this request. */
  | { kind: 'json'; value: object }
  /** What is stored as bytes, under an address that changes with them. */
  | { kind: 'bytes'; type: string; bytes: Uint8Array }
  /** A page under /answers that says why there is nothing else. */
  | { kind: 'answer'; path: string; status: number; headers?: Record<string, string> }
  | {
      kind: 'redirect'
      to: string
      status: 301 | 302 | 308
      headers?: Record<string, string>
      /** The shop link that is followed, if the owner counts. */
      counts?: string
    }
  /** Something that a stranger sends, and what takes it. */
  | {
      kind: 'post'
      maxBytes: number
      /** Other sites may send it too. */
      foreign?: boolean
      /** An answer for which nothing of it is read, when there is no use in it. */
      unread?: (accept: string, now: Date) => Answer | null
      take: Take
    }
  | { kind: 'admin'; /** Instead of Next's 200. */ status?: 404 }
  | { kind: 'static' }
  | { kind: 'media'; name: string }
  | { kind: 'probe'; of: 'healthz' | 'readyz' }

export const NOT_FOUND: Plan = { kind: 'answer', path: '/answers/not-found', status: 404 }
