import type { ResponseKind, State } from '@/lib/moderation/response'
import type { ReasonKind } from '@/lib/spam/reason-kinds'
import { KIND_LABELS } from './queue-filter'
import { REASON_LABELS } from './reason-labels'

type Filter = {
  state: State
  kind: ResponseKind | null
  person: number | null
  network: number | null
  host: string | null
  reason: ReasonKind | null
  q: string
}

const STATES: Record<State, string> = {
  pending: 'waiting',
  aside: 'set aside',
  approved: 'approved',
  spam: 'in spam',
  trash: 'in the trash',
}

/** What a filter lets through: “Webmentions, waiting, from casino.example”. */
export function filterInWords(
  { state, kind, person, network, host, reason, q }: Filter,
  entryTitle: string | null,
): string {
  return [
    kind === null ? 'Responses' : KIND_LABELS[kind],
    STATES[state],
    entryTitle !== null && `under “${entryTitle}”`,
    person !== null && 'of one person',
    network !== null && `from the network of #${network}`,
    host !== null && `from ${host}`,
    reason !== null && `for the reason “${REASON_LABELS[reason]}”`,
    q !== '' && `with the words “${q}”`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** “312”, “more than 1,000”. */
export const upToMany = ({ count, more }: { count: number; more: boolean }) =>
  `${more ? 'more than ' : ''}${count.toLocaleString('en')}`
