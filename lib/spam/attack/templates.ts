import { add, NOTHING, rankOf, valueAt, type Decaying } from './decaying'
import { alikeTo, maybeOfTemplate, type Fingerprint } from './fingerprint'

const MOST = 256
/** As slowly as a template may come and be seen as one. */
const HALF_LIFE_MS = 6 * 3_600_000

type Template = { words: Fingerprint; network: string; count: Decaying }

/**
 * Texts of late, those that look alike as one: 256 of them, each with how often it came. What was there once goes before
 * what came again and again, so that a flood of ever new texts pushes out nothing that is known.
 */
export class Templates {
  readonly #known: Template[] = []

  /**
   * Takes note of a text; how many like it came before, the older ones counting less. Who sends the same again, perhaps
   * put right, makes no template of it.
   */
  note(words: Fingerprint, network: string, now: number): number {
    if (!maybeOfTemplate(words)) return 0
    const isAlike = alikeTo(words)
    const alike = this.#known.find((template) => isAlike(template.words))
    if (!alike) {
      this.#remember({ words, network, count: add(NOTHING, 1, now, HALF_LIFE_MS) })
      return 0
    }
    const before = valueAt(alike.count, now, HALF_LIFE_MS)
    if (alike.network === network) return Math.max(0, before - 1)
    alike.network = network
    alike.count = add(alike.count, 1, now, HALF_LIFE_MS)
    return before
  }

  #remember(template: Template) {
    if (this.#known.length < MOST) return void this.#known.push(template)
    let least = 0
    for (let i = 1; i < MOST; i++) if (this.#rankOf(i) < this.#rankOf(least)) least = i
    this.#known[least] = template
  }

  #rankOf = (place: number) => rankOf(this.#known[place]!.count, HALF_LIFE_MS)
}
