import type { Overtaken } from '@/lib/moderation/overtaken'
import type { ResponseKind } from '@/lib/moderation/response'
import { QuickLine, type QuickDeed, type QuickNews } from './quick-line'
import { beaconDeeds, newBatch, sendDeeds } from './send-deeds'
import { tellWaiting } from './waiting'

/** What was decided here with one key each, the newest last; it can be undone in that order. */
export type Decided = {
  batch: string
  seen: string
  to: string
  id: string
  kind: ResponseKind
  /** Saved is what the site has answered for; taken back is what it has been asked to. */
  standing: 'sent' | 'saved' | 'taken-back'
}

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
  decide(one: string, kind: ResponseKind) {
    const [to = '', id = ''] = one.split(':')
    const seen = one.slice(to.length + 1)
    const batch = newBatch()
    this.#line.push({ batch, one })
    this.#show({ decided: [...this.#view.decided, { batch, seen, to, id, kind, standing: 'sent' }], undone: null })
  }

  undo() {
    const last = lastOf(this.#view)
    if (!last) return
    const others = this.#view.decided.filter((each) => each !== last)
    if (this.#line.undo(last.batch)) this.#show({ decided: others, undone: last })
    else this.#show({ decided: [...others, { ...last, standing: 'taken-back' }], undone: null })
  }

  /** Another list, or the same one made anew: what is on its way stays. */
  begin() {
    const waiting = new Set(this.#line.unconfirmed().map(({ batch }) => batch))
    this.#show({ ...NOTHING_YET, decided: this.#view.decided.filter(({ batch }) => waiting.has(batch)) })
  }

  /** The page may go away: what has not been confirmed is sent once more. */
  leave = () => beaconDeeds(this.#line.unconfirmed())
  mayLeave = () => this.#view.trouble === null || this.#line.unconfirmed().length === 0

  #hear(news: QuickNews) {
    if (news.kind === 'trouble') return this.#show({ trouble: 'trying' })
    if (news.kind === 'failed') return this.#show({ ...this.#without(news.deeds), trouble: news.why })
    tellWaiting({ waiting: news.answer.waiting })
    const overtaken = news.answer.done.flatMap((deed) => deed.overtaken)
    const undone = new Set(news.deeds.filter((deed) => 'undo' in deed).map(({ batch }) => batch))
    const saved = new Set(news.deeds.map(({ batch }) => batch))
    // What is still where it was seen has other words by now: it is shown again.
    const back = new Set(overtaken.map(({ id, state }) => `${id}:${state}`))
    const decided = this.#view.decided
      .filter(({ batch, seen }) => !undone.has(batch) && !back.has(seen.split(':', 2).join(':')))
      .map((each) =>
        saved.has(each.batch) && each.standing === 'sent' ? { ...each, standing: 'saved' as const } : each,
      )
    this.#show({
      decided,
      overtaken: [...this.#view.overtaken, ...overtaken],
      trouble: null,
      undone: this.#view.decided.findLast(({ batch }) => undone.has(batch)) ?? this.#view.undone,
    })
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

/** What an undo would take back. */
export const lastOf = ({ decided }: QuickView) => decided.findLast(({ standing }) => standing !== 'taken-back')

/** One for the page, whatever of it is drawn anew. */
export const quickDesk = new QuickDesk()
