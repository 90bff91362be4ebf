import type { Overtaken } from '@/lib/moderation/overtaken'
import { QuickLine, type QuickDeed, type QuickNews } from './quick-line'
import { beaconDeeds, newBatch, sendDeeds } from './send-deeds'
import { tellWaiting } from './waiting'

/** What was decided here with one key each, the newest last; it can be undone in that order. */
export type Decided = { batch: string; seen: string; to: string; id: string }

export type QuickView = {
  decided: readonly Decided[]
  /** Already as they should be when they arrived there. */
  overtaken: readonly Overtaken[]
  trouble: null | 'trying' | 'signed-out' | 'unreachable'
  /** What was taken back last. */
  undone: Decided | null
}

export const NOTHING_YET: QuickView = { decided: [], overtaken: [], trouble: null, undone: null }

/** The decisions of this page: shown as done at the press of the key, and sent behind it. */
class QuickDesk {
  #view = NOTHING_YET
  readonly #listeners = new Set<() => void>()
  readonly #line = new QuickLine({
    send: sendDeeds,
    tell: (news) => this.#hear(news),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })

  view = () => this.#view
  listen = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** @param one the value of the button: `approved:123:pending` */
  decide(one: string) {
    const [to = '', id = ''] = one.split(':')
    const seen = one.slice(to.length + 1)
    const batch = newBatch()
    this.#line.push({ batch, one })
    this.#show({ decided: [...this.#view.decided, { batch, seen, to, id }], undone: null })
  }

  undo() {
    const last = this.#view.decided.at(-1)
    if (!last) return
    this.#line.undo(last.batch)
    this.#show({ decided: this.#view.decided.slice(0, -1), undone: last })
  }

  /** Another list, or the same one made anew: what is on its way stays. */
  begin() {
    const waiting = new Set(this.#line.unconfirmed().map(({ batch }) => batch))
    this.#view = { ...NOTHING_YET, decided: this.#view.decided.filter(({ batch }) => waiting.has(batch)) }
  }

  /** The page may go away: what has not been confirmed is sent once more. */
  leave = () => beaconDeeds(this.#line.unconfirmed())
  mayLeave = () => this.#view.trouble === null || this.#line.unconfirmed().length === 0

  #hear(news: QuickNews) {
    if (news.kind === 'trouble') return this.#show({ trouble: 'trying' })
    if (news.kind === 'failed') return this.#show({ ...this.#without(news.deeds), trouble: news.why })
    tellWaiting({ waiting: news.answer.waiting })
    const overtaken = news.answer.done.flatMap((deed) => deed.overtaken)
    if (overtaken.length === 0 && this.#view.trouble === null) return
    // What is still where it was seen has other words by now: it is shown again.
    const back = new Set(overtaken.map(({ id, state }) => `${id}:${state}`))
    const decided = this.#view.decided.filter(({ seen }) => !back.has(seen.split(':', 2).join(':')))
    this.#show({ decided, overtaken: [...this.#view.overtaken, ...overtaken], trouble: null })
  }

  #without(deeds: QuickDeed[]) {
    const failed = new Set(deeds.map(({ batch }) => batch))
    return { decided: this.#view.decided.filter(({ batch }) => !failed.has(batch)) }
  }

  #show(change: Partial<QuickView>) {
    this.#view = { ...this.#view, ...change }
    this.#listeners.forEach((listen) => listen())
  }
}

/** One for the page, whatever of it is drawn anew. */
export const quickDesk = new QuickDesk()
