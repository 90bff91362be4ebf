import type { ReasonKind } from '@/lib/spam/reason-kinds'

/** Kinds of reasons as a list offers them; each row says its own in full. */
export const REASON_LABELS: Record<ReasonKind, string> = {
  trap: 'Fell into a trap for machines',
  token: 'Came without a fresh sign of our page',
  block: 'Has or comes from something blocked',
  links: 'Too many links',
  again: 'The same text was sent before',
  attack: 'Came while machines were writing',
  spam: 'The judge takes it for spam',
  unsure: 'The judge is not sure',
  said: 'A word or host that the desk calls spam',
  host: 'A link to a host seen in spam',
  words: 'Words or phrases seen in spam',
  author: 'A name seen in spam',
  topic: 'What it is about',
  sign: 'How it came or how it is written',
  page: 'The page that links is odd',
  akismet: 'Akismet takes it for spam',
  doubt: 'May be passing for somebody else',
  other: 'Another reason',
  none: 'No reason was found',
}
