import { timesInWords, type History } from './history'

/** How a comment came, from whom and to what; none of it can be read from its words. */
export type Circumstances = {
  honeypot: string
  token: 'good' | 'missing' | 'forged' | 'expired'
  /** Milliseconds since the token was made; null where that cannot be told. */
  tokenAge: number | null
  /** The token was fetched by a script when somebody began to write. */
  tokenIsFresh: boolean
  /** Of the address: none was given, nobody has proven it, or it was proven in this browser. */
  address: 'none' | 'typed' | 'proven'
  /** Whoever proved the address; typing one earns nothing and costs nobody anything. */
  person: History
  network: History
  /** The same words elsewhere on the site. */
  sameText: History
  body: string
  about: { title: string; description: string; tags: string[] }
}

/** In words, since they are shown as reasons. */
export function signsOfComment(of: Circumstances): string[] {
  return [...ofTheForm(of), ...ofWhoSentIt(of), sharedWith(of.about, of.body)]
}

function ofTheForm({ honeypot, token, tokenAge, tokenIsFresh }: Circumstances): string[] {
  return [
    ...(honeypot === '' ? [] : ['filled in the hidden field']),
    ...(token === 'good' ? [] : [`form token ${token}`]),
    ...(token === 'good' && tokenIsFresh && tokenAge !== null ? [writtenIn(tokenAge)] : []),
    ...(token === 'good' && !tokenIsFresh ? ['written without script'] : []),
  ]
}

/** Between the first touch of the form and its sending. */
function writtenIn(ms: number): string {
  if (ms < 3_000) return 'written within 3 seconds'
  if (ms < 15_000) return 'written within 15 seconds'
  return ms < 120_000 ? 'written within two minutes' : 'written at leisure'
}

function ofWhoSentIt({ address, person, network, sameText }: Circumstances): string[] {
  return [
    address === 'none'
      ? 'no e-mail address'
      : address === 'typed'
        ? 'an address that is not proven'
        : 'a proven address',
    ...(address === 'proven' && person.all === 0 ? ['first comment of this address'] : []),
    ...historyOf('its author', person),
    ...historyOf('its network', network),
    ...historyOf('the same words elsewhere', sameText),
  ]
}

const historyOf = (whose: string, { approved, spam }: History): string[] => [
  ...(approved > 0 ? [`${whose}: approved ${timesInWords(approved)}`] : []),
  ...(spam > 0 ? [`${whose}: spam ${timesInWords(spam)}`] : []),
]

/** Shorter words are in every text. */
const WORD = /\p{L}{4,}/gu

function sharedWith({ title, description, tags }: Circumstances['about'], body: string): string {
  const words = new Set([title, description, ...tags].join(' ').toLowerCase().match(WORD))
  const shared = new Set((body.toLowerCase().match(WORD) ?? []).filter((word) => words.has(word))).size
  const count = shared === 0 ? 'no word' : shared === 1 ? 'a word' : shared < 4 ? 'a few words' : 'many words'
  return `shares ${count} with what it is about`
}
