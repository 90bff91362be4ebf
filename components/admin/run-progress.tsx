import type { BulkRun } from '@/lib/moderation/bulk/bulk-piece'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'

/** How far a run is, in words and as a bar. */
export function RunProgress({ run }: { run: BulkRun }) {
  const { done, skipped, total, finishedAt, undoing, toState } = run
  const n = (count: number) => count.toLocaleString('en')
  const was = toState === 'pending' ? 'put back to waiting' : STATE_IN_WORDS[toState]
  return (
    <div className="progress" role="status">
      {finishedAt === null && <progress value={undoing ? total - done : done + skipped} max={Math.max(total, 1)} />}
      {undoing ? (
        <p className="lead">
          {finishedAt === null ? `It is being taken back: ${n(done)} to go.` : 'All of it is taken back.'}
        </p>
      ) : (
        <p className="lead">
          {finishedAt === null ? `${n(done)} of ${n(total)} ${was} so far.` : `${n(done)} ${was}.`}
        </p>
      )}
      {skipped > 0 && <p className="quiet">{skippedInWords(run, n(skipped))}</p>}
    </div>
  )
}

function skippedInWords({ undoing, skipped, toState }: BulkRun, n: string) {
  const were = skipped === 1 ? '1 was' : `${n} were`
  if (undoing) return `${were} left as somebody has decided since.`
  const why = toState === 'approved' ? ', changed by its author, or taken back by them' : ''
  return `${were} left alone: decided by somebody else meanwhile${why}.`
}
