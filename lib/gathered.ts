import { log } from '@/lib/log'

/**
 * Counts in memory what is written now and then, so that a flood costs one write each few seconds and a bounded amount of
 * memory; what is new beyond that is let go.
 */
export class Gathered<T> {
  #counts = new Map<string, T>()
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly limits: { most: number; writeAfterMs: number },
    private readonly write: (counts: ReadonlyMap<string, T>) => Promise<void>,
  ) {}

  add(key: string, count: (before: T | undefined) => T) {
    const before = this.#counts.get(key)
    if (before === undefined && this.#counts.size >= this.limits.most) return
    this.#counts.set(key, count(before))
    this.#timer ??= setTimeout(() => {
      this.flush().catch((error: unknown) => log.error({ err: error }, 'what was counted could not be written'))
    }, this.limits.writeAfterMs).unref()
  }

  async flush() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#counts.size === 0) return
    const counts = this.#counts
    this.#counts = new Map()
    await this.write(counts)
  }
}
