import { countQueue, type QueueSearch } from './queue'
import { STATES, type State } from './response'

type Of = { id: number; commenterId: number | null; networkHash: string | null; host: string | null }

export type Like = {
  by: 'person' | 'network' | 'host'
  /** As the address of the queue names it. */
  value: string
  counts: [state: State, { count: number; more: boolean }][]
}

/** What came from the same person, network and host, by where it stands. */
export async function likeIt({ id, commenterId, networkHash, host }: Of): Promise<Like[]> {
  const ways = [
    commenterId !== null && { by: 'person' as const, value: String(commenterId), search: { person: commenterId } },
    networkHash !== null && { by: 'network' as const, value: String(id), search: { network: id } },
    host !== null && { by: 'host' as const, value: host, search: { host } },
  ].filter((way) => way !== false)
  const likes: Like[] = []
  for (const { by, value, search } of ways) {
    const counts: Like['counts'] = []
    for (const state of STATES) counts.push([state, await countQueue({ ...NOTHING, ...search, state })])
    likes.push({ by, value, counts })
  }
  return likes
}

const NOTHING: Omit<QueueSearch, 'state'> = {
  ...{ kind: null, entryId: null, person: null, network: null, host: null, reason: null, text: '' },
}
