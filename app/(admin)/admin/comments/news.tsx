import { OvertakenNotice } from '@/components/admin/overtaken-notice'
import { UndoBar } from '@/components/admin/undo-bar'
import { readOvertaken } from '@/lib/moderation/overtaken'
import type { Scope } from '@/lib/moderation/scope'
import { undoOffer } from '@/lib/moderation/undo'
import { undoAction } from './actions'

type NewsProps = {
  address: { undo: string | null; undone: string | null; overtaken: number[] }
  back: string
  scope: Scope
}

/** What became of the last press of a button. */
export async function News({ address: { undo, undone, overtaken }, back, scope }: NewsProps) {
  const offer = undo && (await undoOffer(undo, scope))
  return (
    <div className="news" aria-live="polite">
      {overtaken.length > 0 && <OvertakenNotice overtaken={await readOvertaken(overtaken, scope)} />}
      {undone && (
        <p className="notice" role="status">
          Undone: all is as it was before.
        </p>
      )}
      {offer && <UndoBar offer={offer} back={back} undo={undoAction} />}
    </div>
  )
}
