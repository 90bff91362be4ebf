import type { ResponseKind, State } from '@/lib/moderation/response'
import { KIND_LABELS } from './queue-filter'

type Filter = {
  state: State
  kind: ResponseKind | null
  person: number | null
  network: number | null
  host: string | null
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
export function filterInWords({ state, kind, person, network, host, q }: Filter, entryTitle: string | null): string {
  return [
    kind === null ? 'Responses' : KIND_LABELS[kind],
    STATES[state],
    entryTitle !== null && `under “${entryTitle}”`,
    person !== null && 'of one person',
    network !== null && `from the network of #${network}`,
    host !== null && `from ${host}`,
    q !== '' && `with the words “${q}”`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** “312”, “more than 1,000”. */
export const upToMany = ({ count, more }: { count: number; more: boolean }) =>
  `${more ? 'more than ' : ''}${count.toLocaleString('en')}`
