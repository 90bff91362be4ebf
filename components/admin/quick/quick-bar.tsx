import type { ReactNode } from 'react'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { State } from '@/lib/moderation/response'
import { OvertakenNotice } from '../overtaken-notice'
import { quickDesk, type QuickView } from './quick-desk'

const TROUBLE = {
  trying: 'The site does not answer. What you decided is kept and tried again; please leave this page open.',
  'signed-out': 'You are signed out, so the last decisions were not made; they are back in the list. ',
  unreachable: 'The site did not answer, so the last decisions were not made; they are back in the list.',
} as const

/** What was decided last, and the way back; it stays until the next decision. */
export function QuickBar({ view, news }: { view: QuickView; news: ReactNode }) {
  const { decided, overtaken, trouble, undone } = view
  const last = decided.at(-1)
  if (!last && !undone && !trouble && overtaken.length === 0) return news
  return (
    <div className="news" aria-live="polite">
      {trouble && (
        <p className="notice bad" role="alert">
          <span>
            {TROUBLE[trouble]}
            {trouble === 'signed-out' && <a href="/admin/sign-in?to=/admin/comments">Sign in</a>}
          </span>
        </p>
      )}
      <OvertakenNotice overtaken={overtaken.slice(-5)} />
      {(last ?? undone) && (
        <p className="notice undo" role="status">
          <span>
            {undone ? `#${undone.id} is back. ` : ''}
            {last && `#${last.id} ${inWords(last.to)}.`}
          </span>
          {last && (
            <button type="button" data-do="undo" onClick={() => quickDesk.undo()}>
              Undo <kbd>z</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function inWords(to: string) {
  if (to === 'trust') return 'approved, and the person trusted'
  return to === 'pending' ? 'back in the queue' : STATE_IN_WORDS[to as State]
}
