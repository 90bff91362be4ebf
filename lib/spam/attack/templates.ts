import { add, NOTHING, valueAt, type Decaying } from './decaying'
import { areAlike, type Fingerprint } from './fingerprint'

const MOST = 256
const HALF_LIFE_MS = 30 * 60_000

type Template = { words: Fingerprint; count: Decaying }

/**
 * Texts of late, those that look alike as one: 256 of them, each with how often it came. What was there once goes before
 * what came again and again, so that a flood of ever new texts pushes out nothing that is known.
 */
export class Templates {
  readonly #known: Template[] = []

  /** Takes note of a text; how many like it came before, the older ones counting less. */
  note(words: Fingerprint, now: number): number {
    const alike = this.#known.find((template) => areAlike(template.words, words))
    const before = alike ? valueAt(alike.count, now, HALF_LIFE_MS) : 0
    if (alike) alike.count = add(alike.count, 1, now, HALF_LIFE_MS)
    else this.#remember({ words, count: add(NOTHING, 1, now, HALF_LIFE_MS) }, now)
    return before
  }

  #remember(template: Template, now: number) {
    if (this.#known.length < MOST) return void this.#known.push(template)
    let least = 0
    for (let i = 1; i < MOST; i++) {
      if (this.#valueOf(i, now) < this.#valueOf(least, now)) least = i
    }
    this.#known[least] = template
  }

  #valueOf = (place: number, now: number) => valueAt(this.#known[place]!.count, now, HALF_LIFE_MS)
}
