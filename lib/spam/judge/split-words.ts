import { COMMON_WORDS } from './common-words'
import { TOPIC_PHRASES } from './topics'

/** Where a listed word may go on, and what it costs if one ends here: the logarithm of how seldom it is met. */
type Node = { next: Map<number, Node>; cost: number; read: string | undefined }
/** A word with an ending is met less often than without. */
const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'ers', 'ies', 'ied', 'y']
const ENDING_COSTS = 2.5
/** Of a word that nobody listed. */
const STRANGE_COSTS = 4
const LETTER_COSTS = 2.3
const TOPIC_COSTS = Math.log(10 * COMMON_WORDS.size)

/** Words are met about as often as Zipf's law says: the hundredth a hundredth as often as the first. */
function listed(): Node {
  const root = newNode()
  for (const [word, place] of COMMON_WORDS) list(root, word, Math.log(10 * (place + 1)))
  for (const phrase of TOPIC_PHRASES) {
    list(root, phrase.replace(' ', ''), TOPIC_COSTS, phrase)
    for (const word of phrase.split(' ')) list(root, word, TOPIC_COSTS)
  }
  for (const [word, place] of COMMON_WORDS) {
    if (word.length > 3) withEndings(word, (form) => list(root, form, Math.log(10 * (place + 1)) + ENDING_COSTS))
  }
  return root
}

const newNode = (): Node => ({ next: new Map(), cost: Infinity, read: undefined })

function list(root: Node, letters: string, cost: number, read?: string) {
  let node = root
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charCodeAt(at)
    let next = node.next.get(letter)
    if (!next) node.next.set(letter, (next = newNode()))
    node = next
  }
  if (cost >= node.cost) return
  node.cost = cost
  node.read = read
}

/** “make” gives “making” and “makes”, “run” gives “running”, “reply” gives “replies”. */
function withEndings(word: string, offer: (form: string) => void) {
  for (const ending of ENDINGS) {
    if (ending.startsWith('i') && ending !== 'ing') {
      if (word.endsWith('y')) offer(word.slice(0, -1) + ending)
    } else if (word.endsWith('e') && /^[eiy]/.test(ending)) offer(word.slice(0, -1) + ending)
    else offer(word + ending)
    if (/[^aeiou][aeiou][bdgmnprt]$/.test(word) && /^[ei]/.test(ending)) offer(word + word.at(-1)! + ending)
  }
}

const ROOT = listed()

type Offer = (length: number, cost: number, read: string | undefined) => void

/** Offers each listed word that begins at a place. */
function offerListed(letters: string, from: number, offer: Offer) {
  let node: Node | undefined = ROOT
  for (let at = from; at < letters.length; at += 1) {
    node = node.next.get(letters.charCodeAt(at))
    if (!node) return
    if (node.cost < Infinity) offer(at - from + 1, node.cost, node.read)
  }
}

export function isListed(word: string): boolean {
  let is = false
  offerListed(word, 0, (length) => (is ||= length === word.length))
  return is
}

/** Parts letters that ran together into the likeliest words, in time that grows with their number only. */
export function splitWords(letters: string): string[] {
  // The cheapest way to read the letters up to each place: where its last word begins, and how that is written.
  const costs = new Float64Array(letters.length + 1).fill(Infinity, 1)
  const begins = new Int32Array(letters.length + 1)
  const strange = new Uint8Array(letters.length + 1)
  const written = new Map<number, string>()
  for (let from = 0; from < letters.length; from += 1) {
    const before = costs[from]!
    const take = (to: number, cost: number, begin: number, isStrange: 0 | 1, read?: string) => {
      if (cost >= costs[to]!) return
      costs[to] = cost
      begins[to] = begin
      strange[to] = isStrange
      if (read === undefined) written.delete(to)
      else written.set(to, read)
    }
    const goesOn = strange[from] === 1
    take(from + 1, before + LETTER_COSTS + (goesOn ? 0 : STRANGE_COSTS), goesOn ? begins[from]! : from, 1)
    offerListed(letters, from, (length, cost, read) => take(from + length, before + cost, from, 0, read))
  }
  const words: string[] = []
  for (let end = letters.length; end > 0; end = begins[end]!)
    words.push(written.get(end) ?? letters.slice(begins[end], end))
  return words.reverse()
}
