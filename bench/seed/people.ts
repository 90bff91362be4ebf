import { keyedHash, seal } from '@/lib/keys'
import type { Chance } from './chance'
import { FIRST_NAMES, LAST_NAMES } from './words'

export type Person = {
  name: string
  url: string | null
  email: { hash: string; sealed: string } | null
  network: string
}

/** One person for so many responses, on average. */
const RESPONSES_EACH = 4
const MOST = 25_000

/** Who writes here. A person is made when first met: sealing an address takes longer than all else about them. */
export class People {
  readonly #chance: Chance
  readonly #count: number
  readonly #known = new Map<number, Person>()

  constructor(chance: Chance, responses: number) {
    this.#chance = chance
    this.#count = Math.min(MOST, Math.ceil(responses / RESPONSES_EACH))
  }

  meet(): Person {
    const number = this.#chance.rankBelow(this.#count)
    let person = this.#known.get(number)
    if (!person) {
      person = this.#make(number)
      this.#known.set(number, person)
    }
    return person
  }

  #make(number: number): Person {
    const first = this.#chance.oneOf(FIRST_NAMES)
    const name = this.#chance.happens(0.5) ? first : `${first} ${this.#chance.oneOf(LAST_NAMES)}`
    const address = `${first.toLowerCase()}.${number}@example.org`
    return {
      name,
      url: this.#chance.happens(0.15) ? `https://${first.toLowerCase()}${number}.example/` : null,
      email: this.#chance.happens(0.6)
        ? { hash: keyedHash('addressHash', 'email', address), sealed: seal(address) }
        : null,
      network: `10.${(number >> 8) & 255}.${number & 255}`,
    }
  }
}
