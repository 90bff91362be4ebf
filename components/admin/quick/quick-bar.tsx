import type { ReactNode } from 'react'
import { countInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { State } from '@/lib/moderation/response'
import { OvertakenNotice } from '../overtaken-notice'
import { lastOf, quickDesk, type Decided, type QuickView } from './quick-desk'

const TROUBLE = {
  trying: 'The site does not answer. What you decided is kept and tried again; please leave this page open.',
  'signed-out': 'You are signed out, so the last decisions were not made; they are back in the list. ',
  unreachable: 'The site did not answer, so the last decisions were not made; they are back in the list.',
} as const

/** What was decided last, and the way back; it stays until the next decision. */
export function QuickBar({ view, news }: { view: QuickView; news: ReactNode }) {
  const { overtaken, trouble, undone } = view
  const last = lastOf(view)
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
            {undone ? `Undone: #${undone.id} is back. ` : ''}
            {last && inWords(last)}
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

/** “1 comment approved” is said when it is so; until then that it is being saved. */
function inWords({ kind, to, standing }: Decided) {
  const words = WORDS[to] ?? STATE_IN_WORDS[to as State]
  return standing === 'saved' ? `${countInWords([kind])} ${words}.` : `${countInWords([kind])}, ${words}: saving …`
}

const WORDS: Record<string, string> = {
  trust: 'approved, and the person trusted',
  pending: 'back in the queue',
}
