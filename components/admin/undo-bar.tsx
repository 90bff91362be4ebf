import { countInWords, STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { UndoOffer } from '@/lib/moderation/undo'

type UndoBarProps = { offer: UndoOffer; back: string; undo: (form: FormData) => Promise<void> }

/** Stays until the next decision. */
export function UndoBar({ offer, back, undo }: UndoBarProps) {
  const to = offer.to === 'pending' ? 'back in the queue' : STATE_IN_WORDS[offer.to]
  return (
    <form action={undo} className="notice undo" role="status" data-about={offer.first}>
      <input type="hidden" name="batch" value={offer.batch} />
      <input type="hidden" name="back" value={back} />
      <span>
        {countInWords(offer.kinds)} {to}.
      </span>
      <button data-do="undo">
        Undo <kbd>u</kbd>
      </button>
    </form>
  )
}
