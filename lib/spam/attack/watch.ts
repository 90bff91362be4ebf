import { once } from '@/lib/once'
import { log } from '@/lib/log'
import { alarmAt, QUIET, raise, reachOf, type Alarm } from './alarm'
import { FULL, leftAt, takeOne, type Allowance, type Left } from './allowance'
import { BoundedMap } from './bounded-map'
import { add, NOTHING, valueAt, type Decaying } from './decaying'
import { fingerprint } from './fingerprint'
import { isOfAttack, isOfTemplate, weightOf, type Signs } from './signs'
import { Templates } from './templates'
import { TokenUses } from './token-uses'

const MINUTE_MS = 60_000

/** What fell into a trap is kept as spam, for the owner to see and the judge to know; of a flood this much. */
const EVIDENCE: Allowance = { atOnce: 10, everyMs: 10 * MINUTE_MS }
/** Who began to write before an attack is not asked; machines that fetch their tokens beforehand get no further than this. */
const BEGUN_BEFORE: Allowance = { atOnce: 20, everyMs: MINUTE_MS }
/** Nobody has read the form and written within less. */
const WRITTEN_IN_MS = 4_000
/** From a network from which a person of the desk has approved something nobody is asked, so often. */
const NEIGHBOUR: Allowance = { atOnce: 3, everyMs: 10 * MINUTE_MS }
/**
 * Of one whole attack, however long, so many get into the queue: a few unasked that are unlike it, and of those with a
 * proof or a form that was opened before. What came just before the alarm is set aside by then.
 */
const IN_QUEUE = { unlike: 3, proven: 6 }
/** The others are set aside; beyond this, which is for the disk, one is told to wait longer. */
const ASIDE: Allowance = { atOnce: 2_000, everyMs: 2_000 }
/** Beyond a few proofs by calculation each makes the next one harder, up to eight times. */
const WORKED: Allowance = { atOnce: 36, everyMs: MINUTE_MS / 2 }
const DOUBLED_BY = 12

/** A person who is told that it is too much stops or waits; one address that goes on with so many new texts is a machine's. */
const BROKEN_BY_MACHINES = 20
const BROKEN_HALF_LIFE_MS = 10 * MINUTE_MS

export type Seen = {
  /** What makes two submissions the same. */
  submission: string
  address: string
  network: string
  token: string
  fetchedToken: boolean
  tokenIsGood: boolean
  /** When a good token was made, in milliseconds since 1970. */
  tokenMadeAt: number
  trap: 'honeypot' | 'token-forged' | null
  text: string
}
type Replayed = 'again' | 'replayed' | null
export type Admitted = {
  admitted: true
  underAttack: boolean
  replayed: Replayed
  /** It went on after it was told, again and again, that it was too much. */
  brokeLimits: boolean
  /** It is kept out of the queue. */
  aside: boolean
}
/** `unlike`: nothing but the attack itself speaks against it. */
type Refused = { admitted: false; unlike: boolean }

/** What this process knows of machines: bounded in size, forgotten at a restart. */
export class AttackWatch {
  #alarm: Alarm = QUIET
  readonly #templates = new Templates()
  readonly #tokens = new TokenUses()
  readonly #admitted = new BoundedMap<Admitted>(2_000)
  readonly #neighbours = new BoundedMap<Left>(2_000)
  readonly #breakers = new BoundedMap<Decaying>(2_000)
  #begunSince: number | null = null
  readonly #left = { evidence: FULL, begunBefore: FULL, worked: FULL, aside: FULL }
  #inQueue = { ...IN_QUEUE }

  isUnderAttack(now: number, surge: number): boolean {
    this.#alarm = alarmAt(this.#alarm, now, surge)
    return this.#alarm.since !== null
  }

  /** Since when what came in may be of an attack, if one was noticed after this was asked last. */
  takeBegun(): Date | null {
    const since = this.#begunSince
    this.#begunSince = null
    return since === null ? null : new Date(since)
  }

  /** Looks at a submission without a proof: is it let in, or asked for one? Let in once, it is again. */
  screen(seen: Seen, now: number, surge: number): Admitted | Refused {
    const before = this.#admitted.get(seen.submission)
    if (before) return before
    const { signs, replayed } = this.#signsOf(seen, now)
    this.#raise(weightOf(signs), now, surge)
    const admit = (aside: boolean) => this.#admit(seen, replayed, aside, now)
    if (signs.trap) return this.#take('evidence', EVIDENCE, now) ? admit(false) : { admitted: false, unlike: false }
    const { since } = this.#alarm
    if (since === null) return admit(isOfTemplate(signs))
    if (isOfAttack(signs)) return { admitted: false, unlike: false }
    if (this.#takeInQueue('unlike')) return admit(false)
    const isBegunBefore =
      signs.token === 'fetched' && seen.tokenMadeAt < since && now - seen.tokenMadeAt > WRITTEN_IN_MS
    if (isBegunBefore && this.#take('begunBefore', BEGUN_BEFORE, now)) return admit(!this.#takeInQueue('proven'))
    return { admitted: false, unlike: true }
  }

  /** Lets in what is unlike the attack and comes from where something good has come from; null when that was often. */
  admitNeighbour(seen: Seen, now: number): Admitted | null {
    const taken = takeOne(this.#neighbours.get(seen.network) ?? FULL, now, NEIGHBOUR)
    if ('waitMs' in taken) return null
    this.#neighbours.set(seen.network, taken.left)
    return this.#admit(seen, null, false, now)
  }

  /**
   * Lets in who has proven to be worth it, whatever it looks like; what it is judged by stays.
   * @returns the milliseconds until there is room, if there is none
   */
  admitProven(seen: Seen, now: number, surge: number): Admitted | { waitMs: number } {
    const before = this.#admitted.get(seen.submission)
    if (before) return before
    const { signs, replayed } = this.#signsOf(seen, now)
    if (!this.isUnderAttack(now, surge)) return this.#admit(seen, replayed, isOfTemplate(signs), now)
    if (this.#takeInQueue('proven')) return this.#admit(seen, replayed, false, now)
    const taken = takeOne(this.#left.aside, now, ASIDE)
    if ('waitMs' in taken) return taken
    this.#left.aside = taken.left
    return this.#admit(seen, replayed, true, now)
  }

  /** Whether a fetched token has been used for something else. */
  isUsed({ token, submission }: Seen): boolean {
    return this.#tokens.isUsed(token, submission)
  }

  /** One more that came, and broke a limit. */
  limitBroken(address: string, now: number, surge: number) {
    this.#raise(2, now, surge)
    this.#breakers.set(address, add(this.#breakers.get(address) ?? NOTHING, 1, now, BROKEN_HALF_LIFE_MS))
  }

  /** Takes note of a proof by calculation. */
  noteWorked(now: number) {
    this.#take('worked', WORKED, now)
  }

  /** How many times harder than the first the next calculation is. */
  hardness(now: number): number {
    return 2 ** Math.floor((WORKED.atOnce - leftAt(this.#left.worked, now, WORKED)) / DOUBLED_BY)
  }

  #signsOf(seen: Seen, now: number) {
    const use =
      seen.fetchedToken && seen.tokenIsGood ? this.#tokens.note(seen.token, seen.submission, seen.network) : null
    const replayed = use === 'first' ? null : use
    const signs: Signs = {
      trap: seen.trap ?? (replayed === 'replayed' ? 'token-replayed' : this.#breaksLimits(seen, now) ? 'limits' : null),
      token: !seen.tokenIsGood ? 'none' : seen.fetchedToken && !replayed ? 'fetched' : 'shared',
      alike: this.#templates.note(fingerprint(seen.text), seen.network, now),
    }
    return { signs, replayed }
  }

  #breaksLimits = ({ address }: Seen, now: number) =>
    valueAt(this.#breakers.get(address) ?? NOTHING, now, BROKEN_HALF_LIFE_MS) > BROKEN_BY_MACHINES

  #admit(seen: Seen, replayed: Replayed, aside: boolean, now: number): Admitted {
    const brokeLimits = this.#breaksLimits(seen, now)
    const screened: Admitted = { admitted: true, underAttack: this.#alarm.since !== null, replayed, brokeLimits, aside }
    this.#admitted.set(seen.submission, screened)
    return screened
  }

  #raise(weight: number, now: number, surge: number) {
    const before = this.#alarm.since
    this.#alarm = raise(this.#alarm, weight, now, surge)
    if (this.#alarm.since === null || this.#alarm.since === before) return
    this.#begunSince = now - reachOf(this.#alarm, surge)
    this.#inQueue = { ...IN_QUEUE }
    log.warn('machines are writing many comments: whoever writes like them is asked for a proof')
  }

  #take(which: 'evidence' | 'begunBefore' | 'worked', allowance: Allowance, now: number): boolean {
    const taken = takeOne(this.#left[which], now, allowance)
    if ('left' in taken) this.#left[which] = taken.left
    return 'left' in taken
  }

  #takeInQueue(which: keyof typeof IN_QUEUE): boolean {
    if (this.#inQueue[which] === 0) return false
    this.#inQueue[which] -= 1
    return true
  }
}

/** The one watch of this process. */
export const attackWatch = () => once('attack-watch', () => new AttackWatch())
