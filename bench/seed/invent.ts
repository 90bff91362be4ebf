import { keyedHash } from '@/lib/keys'
import type { ResponseKind, State } from '@/lib/moderation/response'
import type { Verdict } from '@/lib/spam/verdict'
import type { Chance } from './chance'
import type { Mix } from './mix'
import type { People, Person } from './people'
import type { Texts } from './texts'

const MONTH_MS = 30 * 86_400_000
/** What has been binned goes after a month, so the binned of five years are those of the last one. */
const BINNED_FOR = 1 / 61

export type Invented = {
  id: number
  entryId: number
  kind: ResponseKind
  state: State
  parentId: number | null
  rootId: number | null
  person: Person
  body: string
  html: string
  createdAt: number
  verdict: Verdict
  textHash: string
  /** Both null when it is older than they are kept. */
  addressHash: string | null
  networkHash: string | null
  /** The page that a linkback comes from. */
  source: { url: string; host: string; title: string } | null
}

/** Approved responses that a reply can answer: the newest of each entry, as readers do. */
const ANSWERABLE = 40
type Answerable = { id: number; rootId: number | null }

/** Invents responses one after the other, in the order in which they came in. */
export class Inventor {
  readonly #answerable = new Map<number, Answerable[]>()

  constructor(
    private readonly entryIds: number[],
    private readonly mix: Mix,
    private readonly chance: Chance,
    private readonly people: People,
    private readonly texts: Texts,
  ) {}

  next(id: number, cameAt: number, now: number): Invented {
    const { chance } = this
    const entryId = this.entryIds[chance.rankBelow(this.entryIds.length)]!
    const kind = chance.weighted(this.mix.kinds)
    const state = chance.weighted(this.mix.states)
    const createdAt = state === 'spam' || state === 'trash' ? Math.round(now - (now - cameAt) * BINNED_FOR) : cameAt
    const parent = kind === 'comment' && chance.happens(this.mix.replies) ? this.#parentIn(entryId) : null
    const rootId = parent ? (parent.rootId ?? parent.id) : null
    if (state === 'approved') this.#remember(entryId, { id, rootId })

    const person = this.people.meet()
    const text = state === 'spam' ? this.texts.unwanted() : this.texts.ordinary()
    const isRecent = now - createdAt < MONTH_MS
    return {
      id,
      entryId,
      kind,
      state,
      parentId: parent?.id ?? null,
      rootId,
      person,
      ...text,
      createdAt,
      verdict: verdictFor(state, chance),
      textHash: keyedHash('token', 'text', text.body),
      addressHash: isRecent ? keyedHash('addressHash', 'address', `${person.network}.7`) : null,
      networkHash: isRecent ? keyedHash('addressHash', 'network', person.network) : null,
      source: kind === 'comment' ? null : this.#sourceOf(id),
    }
  }

  #parentIn(entryId: number): Answerable | null {
    const known = this.#answerable.get(entryId)
    return known ? this.chance.oneOf(known) : null
  }

  #remember(entryId: number, response: Answerable) {
    const known = this.#answerable.get(entryId) ?? []
    known.push(response)
    if (known.length > ANSWERABLE) known.shift()
    this.#answerable.set(entryId, known)
  }

  #sourceOf(id: number) {
    const host = `blog${this.chance.rankBelow(500)}.example`
    return { url: `https://${host}/${id}`, host, title: `What I wrote on day ${id}` }
  }
}

function verdictFor(state: State, chance: Chance): Verdict {
  if (state !== 'spam') return { outcome: 'publish', reasons: [] }
  return chance.happens(0.6)
    ? { outcome: 'bin', reasons: [{ code: 'honeypot', words: 'filled in a field that people cannot see' }] }
    : { outcome: 'hold', reasons: [{ code: 'links', words: 'has 5 links, more than the 3 that the site allows' }] }
}
