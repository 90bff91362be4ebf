import type { Overtaken } from '@/lib/moderation/overtaken'

/** A decision by one key, or its undo; `one` is the value of the button. The batch makes that it is done once. */
export type QuickDeed = { batch: string } & ({ one: string } | { undo: true })
export type QuickAnswer = { done: { batch: string; overtaken: Overtaken[] }[]; waiting: number }

/** Thrown by what sends, when there is no sense in trying again. */
export class Refused extends Error {}

export type QuickNews =
  | { kind: 'done'; deeds: QuickDeed[]; answer: QuickAnswer }
  /** It did not arrive, and is tried again. */
  | { kind: 'trouble' }
  | { kind: 'failed'; deeds: QuickDeed[]; why: 'signed-out' | 'unreachable' }

type Ways = {
  send: (deeds: QuickDeed[]) => Promise<QuickAnswer>
  tell: (news: QuickNews) => void
  pause: (ms: number) => Promise<void>
}

const AT_ONCE = 20
const TRIES = 6
const FIRST_PAUSE_MS = 500

/** Sends deeds in their order, in the background, until they have arrived: nobody waits for it, and none is lost. */
export class QuickLine {
  readonly #ways: Ways
  #waiting: QuickDeed[] = []
  /** As many of them as are on their way. */
  #sent = 0
  #running: Promise<void> | null = null

  constructor(ways: Ways) {
    this.#ways = ways
  }

  /** All that nobody has confirmed yet. */
  unconfirmed = (): readonly QuickDeed[] => this.#waiting

  push(deed: QuickDeed) {
    this.#waiting.push(deed)
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  /** What has not been sent is simply not done; what has is taken back behind it. True in the first case. */
  undo(batch: string): boolean {
    const at = this.#waiting.findIndex((deed) => deed.batch === batch)
    const isUnsent = at >= this.#sent
    if (isUnsent) this.#waiting.splice(at, 1)
    else this.push({ batch, undo: true })
    return isUnsent
  }

  /** Resolves when nothing is on its way. */
  settled = () => this.#running ?? Promise.resolve()

  async #run() {
    for (let tries = 0; this.#waiting.length > 0;) {
      const deeds = this.#waiting.slice(0, AT_ONCE)
      this.#sent = deeds.length
      try {
        const answer = await this.#ways.send(deeds)
        this.#waiting.splice(0, deeds.length)
        tries = 0
        this.#ways.tell({ kind: 'done', deeds, answer })
      } catch (error) {
        tries += 1
        const isRefused = error instanceof Refused
        if (isRefused || tries === TRIES) {
          const deeds = this.#waiting.splice(0)
          this.#ways.tell({ kind: 'failed', deeds, why: isRefused ? 'signed-out' : 'unreachable' })
        } else {
          this.#ways.tell({ kind: 'trouble' })
          await this.#ways.pause(FIRST_PAUSE_MS * 2 ** tries)
        }
      }
      this.#sent = 0
    }
  }
}
