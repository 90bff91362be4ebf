type Line = { running: number; waiting: ((entered: boolean) => void)[] }

/** How many may do something at once for one key; a few more wait in line for a moment, the rest is sent away. */
export class Budget {
  readonly #lines = new Map<string, Line>()
  readonly #limits: { atOnce: number; mayWait: number; waitMs: number }

  constructor(limits: { atOnce: number; mayWait: number; waitMs: number }) {
    this.#limits = limits
  }

  /** Does the work when there is room for it; null if there is none in time. */
  async within<T>(key: string, work: () => Promise<T>): Promise<T | null> {
    if (!(await this.#enter(key))) return null
    try {
      return await work()
    } finally {
      this.#leave(key)
    }
  }

  async #enter(key: string): Promise<boolean> {
    const line = this.#lines.get(key) ?? { running: 0, waiting: [] }
    this.#lines.set(key, line)
    if (line.running < this.#limits.atOnce) {
      line.running += 1
      return true
    }
    if (line.waiting.length >= this.#limits.mayWait) return false
    return new Promise((resolve) => {
      const enter = (entered: boolean) => {
        clearTimeout(patience)
        resolve(entered)
      }
      const patience = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(enter), 1)
        resolve(false)
      }, this.#limits.waitMs)
      line.waiting.push(enter)
    })
  }

  /** The place goes to the first in line without becoming free. */
  #leave(key: string) {
    const line = this.#lines.get(key)!
    const next = line.waiting.shift()
    if (next) return next(true)
    line.running -= 1
    if (line.running === 0) this.#lines.delete(key)
  }
}
