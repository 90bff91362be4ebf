import { PLACES } from './features'
import { fingerprintOf, keep, newModel, type Example, type Model } from './model'
import type { Belief } from './prior'

/** Changes with what features are found or where they are kept: an older model is learned anew from the decisions. */
const VERSION = 4

/** A model as bytes: whole numbers of 7 bits a byte, places as steps from the last one. The weights are fitted anew. */
export function serialize({ spam, ham, lessons, examples, droppedUpTo }: Model): Uint8Array {
  const out = new Writer()
  ;[VERSION, PLACES, lessons.spam, lessons.ham].forEach((number) => out.number(number))
  out.counts(spam)
  out.counts(ham)
  out.number(droppedUpTo)
  out.number(examples.length)
  for (const example of examples) {
    out.number(example.spam ? 1 : 0)
    out.number(example.id)
    out.real(example.prior)
    out.real(example.opinion)
    out.rising(example.places)
  }
  return out.bytes()
}

/** @returns null if another version wrote it, or if it is cut off */
export function parse(bytes: Uint8Array, belief?: Belief): Model | null {
  const from = new Reader(bytes)
  if (from.number() !== VERSION || from.number() !== PLACES) return null
  const model = newModel(belief)
  model.lessons = { spam: from.number(), ham: from.number() }
  from.counts(model.spam)
  from.counts(model.ham)
  model.droppedUpTo = from.number()
  for (let left = from.number(); left > 0 && !from.isCutOff; left -= 1) keep(model, readExample(from))
  return from.isCutOff ? null : model
}

function readExample(from: Reader): Example {
  const spam = from.number() === 1
  const id = from.number()
  const prior = from.real()
  const opinion = from.real()
  const places = from.rising()
  return { id, spam, places, prior, opinion, fingerprint: fingerprintOf(spam, places) }
}

class Writer {
  private buffer = new Uint8Array(65_536)
  private length = 0

  number(number: number) {
    let left = number
    for (; left > 127; left = Math.floor(left / 128)) this.byte((left % 128) | 128)
    this.byte(left)
  }

  real(number: number) {
    new Uint8Array(Float64Array.of(number).buffer).forEach((byte) => this.byte(byte))
  }

  rising(places: Int32Array) {
    this.number(places.length)
    places.forEach((place, at) => this.number(place - (at > 0 ? places[at - 1]! : 0)))
  }

  counts(counts: Uint32Array) {
    const used = Int32Array.from(counts.keys()).filter((place) => counts[place]! > 0)
    this.rising(used)
    used.forEach((place) => this.number(counts[place]!))
  }

  bytes = () => this.buffer.slice(0, this.length)

  private byte(byte: number) {
    if (this.length === this.buffer.length) {
      const larger = new Uint8Array(this.length * 2)
      larger.set(this.buffer)
      this.buffer = larger
    }
    this.buffer[this.length] = byte
    this.length += 1
  }
}

class Reader {
  isCutOff = false
  private at = 0

  constructor(private readonly source: Uint8Array) {}

  number(): number {
    let number = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte()
      number += (byte & 127) * factor
      if (byte < 128) return number
    }
  }

  real(): number {
    return new Float64Array(Uint8Array.from({ length: 8 }, () => this.byte()).buffer)[0]!
  }

  rising(): Int32Array {
    const length = Math.min(this.number(), PLACES)
    let place = 0
    return Int32Array.from({ length }, () => Math.min(PLACES - 1, (place += this.number())))
  }

  counts(counts: Uint32Array) {
    this.rising().forEach((place) => (counts[place] = this.number()))
  }

  private byte(): number {
    if (this.at >= this.source.length) this.isCutOff = true
    return this.source[this.at++] ?? 0
  }
}
