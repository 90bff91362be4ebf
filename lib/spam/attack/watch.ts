import { once } from '@/lib/once'
import { log } from '@/lib/log'
import { alarmAt, QUIET, raise, type Alarm } from './alarm'
import { FULL, leftAt, takeOne, type Allowance } from './allowance'
import { BoundedMap } from './bounded-map'
import { fingerprint } from './fingerprint'
import { isOfAttack, weightOf, type Signs } from './signs'
import { Templates } from './templates'
import { TokenUses } from './token-uses'

const MINUTE_MS = 60_000

/** What fell into a trap is kept as spam, for the owner to see and the judge to know; of a flood this much. */
const EVIDENCE: Allowance = { atOnce: 10, everyMs: 10 * MINUTE_MS }
/** What is unlike the attack gets through it unasked, as long as it is no more than this. */
const UNLIKE: Allowance = { atOnce: 4, everyMs: 2 * MINUTE_MS }
/** Who has waited instead of calculating is one of so many: waiting costs a program nothing. */
const WAITED: Allowance = { atOnce: 6, everyMs: MINUTE_MS }
/** Beyond a few proofs by calculation each makes the next one harder, up to thirty-two times. */
const WORKED: Allowance = { atOnce: 40, everyMs: MINUTE_MS / 2 }
const DOUBLED_BY = 8

export type Seen = {
  /** What makes two submissions the same. */
  submission: string
  network: string
  token: string
  fetchedToken: boolean
  tokenIsGood: boolean
  trap: 'honeypot' | 'token-forged' | null
  text: string
}
export type Screened =
  { admitted: true; underAttack: boolean; replayed: 'again' | 'replayed' | null } | { admitted: false }

/** What this process knows of machines: bounded in size, forgotten at a restart. */
export class AttackWatch {
  #alarm: Alarm = QUIET
  readonly #templates = new Templates()
  readonly #tokens = new TokenUses()
  readonly #admitted = new BoundedMap<Screened>(2_000)
  #hasBegun = false
  readonly #left = { evidence: FULL, unlike: FULL, waited: FULL, worked: FULL }

  isUnderAttack(now: number, surge: number): boolean {
    this.#alarm = alarmAt(this.#alarm, now, surge)
    return this.#alarm.since !== null
  }

  /** Whether an attack has begun since this was asked last. */
  takeBegun(): boolean {
    const begun = this.#hasBegun
    this.#hasBegun = false
    return begun
  }

  /** Looks at a submission without a proof: is it let in, or asked for one? Let in once, it is again. */
  screen(seen: Seen, now: number, surge: number): Screened {
    const before = this.#admitted.get(seen.submission)
    if (before) return before
    const signs = this.#signsOf(seen, now)
    this.#raise(weightOf(signs.signs), now, surge)
    const underAttack = this.isUnderAttack(now, surge)
    const mayPass = signs.signs.trap
      ? this.#take('evidence', EVIDENCE, now)
      : !underAttack || (!isOfAttack(signs.signs) && this.#take('unlike', UNLIKE, now))
    return mayPass ? this.#admit(seen, underAttack, signs.replayed) : { admitted: false }
  }

  /** Lets in who has proven to be worth it, whatever it looks like; what it is judged by stays. */
  admitProven(seen: Seen, now: number, surge: number): Screened {
    const before = this.#admitted.get(seen.submission)
    if (before) return before
    return this.#admit(seen, this.isUnderAttack(now, surge), this.#signsOf(seen, now).replayed)
  }

  /** One more that came, and broke a limit. */
  limitBroken(now: number, surge: number) {
    this.#raise(2, now, surge)
  }

  /** Takes one of those that may wait instead of calculating; the milliseconds until there is one, or null. */
  takeWaited(now: number): number | null {
    const taken = takeOne(this.#left.waited, now, WAITED)
    if ('waitMs' in taken) return taken.waitMs
    this.#left.waited = taken.left
    return null
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
      trap: seen.trap ?? (replayed === 'replayed' ? 'token-replayed' : null),
      token: !seen.tokenIsGood ? 'none' : seen.fetchedToken && !replayed ? 'fetched' : 'shared',
      alike: this.#templates.note(fingerprint(seen.text), now),
    }
    return { signs, replayed }
  }

  #admit(seen: Seen, underAttack: boolean, replayed: 'again' | 'replayed' | null): Screened {
    const screened: Screened = { admitted: true, underAttack, replayed }
    this.#admitted.set(seen.submission, screened)
    return screened
  }

  #raise(weight: number, now: number, surge: number) {
    const before = this.#alarm.since
    this.#alarm = raise(this.#alarm, weight, now, surge)
    if (this.#alarm.since === null || this.#alarm.since === before) return
    this.#hasBegun = true
    log.warn('machines are writing many comments: whoever writes like them is asked for a proof')
  }

  #take(which: 'evidence' | 'unlike' | 'worked', allowance: Allowance, now: number): boolean {
    const taken = takeOne(this.#left[which], now, allowance)
    if ('left' in taken) this.#left[which] = taken.left
    return 'left' in taken
  }
}

/** The one watch of this process. */
export const attackWatch = () => once('attack-watch', () => new AttackWatch())
