'use client'
import { useActionState } from 'react'
import type { ReplyError } from '@/lib/comments/reply-as-author'
import type { State } from '@/lib/moderation/response'

export type ReplyState = { body: string; error: ReplyError | null }

const WORDS: Record<ReplyError, string> = {
  empty: 'There is nothing in your reply yet.',
  'too-long': 'Your reply is longer than the site allows.',
  'parent-gone': 'This response cannot be answered any more.',
  overtaken:
    'Somebody else decided about this response meanwhile, so your reply was not published. Load the page again.',
}

type ReplyFormProps = {
  id: number
  state: State
  maxLength: number
  /** Kept words to begin with. */
  words: string
  action: (before: ReplyState, form: FormData) => Promise<ReplyState>
}

/** What was typed is still there after an error, with and without script. */
export function ReplyForm({ id, state, maxLength, words, action }: ReplyFormProps) {
  const [before, send, isSending] = useActionState(action, { body: words, error: null })
  return (
    <form action={send} className="fields reply" id="reply">
      <h2>
        <label htmlFor="reply-body">Reply</label>
      </h2>
      {before.error && (
        <p className="wrong" role="alert" id="reply-trouble">
          {WORDS[before.error]}
        </p>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="state" value={state} />
      <textarea
        id="reply-body"
        name="body"
        required
        maxLength={maxLength}
        defaultValue={before.body}
        aria-invalid={before.error ? true : undefined}
        aria-describedby={before.error ? 'reply-trouble reply-help' : 'reply-help'}
      />
      <p className="quiet" id="reply-help">
        Published at once under the name of the entry’s author. Markdown works.
      </p>
      <button className="main" disabled={isSending}>
        {state !== 'approved' ? 'Approve it and publish the reply' : 'Publish the reply'}
      </button>
    </form>
  )
}
