import { toldReasons, type Reason, type Verdict } from './verdict'

/**
 * The kinds of reasons that a queue can be asked for. Each is a bit of what is kept with a response, so that an index
 * knows them: a new one comes last.
 */
const CODES = {
  trap: /^(?:honeypot|token-forged|token-replayed)$/,
  token: /^token-/,
  block: /^(?:block|quiet)-/,
  links: /^links$/,
  again: /^same-text$/,
  attack: /^attack$/,
  spam: /^judge-(?:spam|young)$/,
  unsure: /^judge-unsure$/,
  said: /^said-/,
  host: /^learned-host$/,
  words: /^learned-(?:word|pair|part)$/,
  author: /^learned-author$/,
  topic: /^learned-topic$/,
  sign: /^learned-sign$/,
  page: /^(?:link-farm|hidden-link)$/,
  akismet: /^akismet-spam$/,
  /** Not of a verdict: somebody may be passing for another. */
  doubt: /^doubt$/,
  other: /^/,
}

type Kind = keyof typeof CODES
const KINDS = Object.keys(CODES) as Kind[]

/** What can be asked for: a kind, or that there is no reason at all. */
export type ReasonKind = Kind | 'none'
export const REASON_KINDS: ReasonKind[] = [...KINDS, 'none']

export const bitOf = (kind: ReasonKind) => (kind === 'none' ? 0 : 1 << KINDS.indexOf(kind))

/** What speaks for it is no reason to look at it. */
const SPEAKS_FOR_IT = /^(?:vouch|akismet-ham)$/

/** The kinds of what a verdict is told in words for, a bit each. */
export const kindsOf = (verdict: Verdict): number =>
  toldReasons(verdict)
    .filter(({ code }) => !SPEAKS_FOR_IT.test(code))
    .reduce((bits, reason) => bits | bitOf(kindOf(reason)), 0)

const kindOf = ({ code }: Reason): Kind => KINDS.find((kind) => CODES[kind].test(code))!
