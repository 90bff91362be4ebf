import type { State } from '@/lib/moderation/response'

const EMPTY: Record<State, string> = {
  pending: 'Nobody is waiting. Everything that came in has had its answer.',
  aside: 'Nothing is set aside.',
  approved: 'Nothing is approved yet.',
  spam: 'There is no spam.',
  trash: 'The trash is empty.',
}

type EmptyQueueProps = { state: State; filtered: boolean; week: { count: number; more: boolean } | null }

export function EmptyQueue({ state, filtered, week }: EmptyQueueProps) {
  if (filtered) return <p className="empty">Nothing here fits what you are looking for.</p>
  return (
    <div className="empty">
      <p>{EMPTY[state]}</p>
      {week && <p className="quiet">{weekInWords(week)}</p>}
    </div>
  )
}

function weekInWords({ count, more }: { count: number; more: boolean }) {
  if (count === 0) return 'This week nothing came in.'
  if (count === 1) return 'This week one response came in.'
  return `This week ${more ? 'more than ' : ''}${count.toLocaleString('en')} responses came in.`
}
