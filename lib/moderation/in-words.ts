import type { ResponseKind, State } from './response'

const RULES: Record<string, string> = {
  defence: 'the spam check',
  all: 'the rule that everything waits',
  'first-time': 'the rule for who is new',
  none: 'the rule that nothing waits',
  attack: 'the rule for attacks by machines',
  'attack-over': 'the rule for the time after an attack',
  author: 'its author',
  doubt: 'the rule for borrowed names and addresses',
  proven: 'the rule for proven addresses',
  quiet: 'a quiet block',
  reports: 'the rule for what readers report',
  edited: 'the rule for what was changed',
  'link-lost': 'the rule for links that are gone',
  desk: 'the desk',
  erased: 'a request to be forgotten',
  sample: 'the sample conversation',
  import: 'the import',
}

export const RULE_NAMES = Object.keys(RULES)

/** Who decided, when it was not a person. */
export const ruleInWords = (rule: string | null) => (rule === null ? 'somebody' : (RULES[rule] ?? `the rule “${rule}”`))

/** What a response is in a state: “3 comments approved”. */
export const STATE_IN_WORDS: Record<State, string> = {
  pending: 'waiting',
  aside: 'set aside',
  approved: 'approved',
  spam: 'marked as spam',
  trash: 'put in the trash',
}

/** “1 comment”, “3 pingbacks”, “4 responses” for a mixture. */
export function countInWords(kinds: ResponseKind[]) {
  const [first] = kinds
  const word = first && kinds.every((kind) => kind === first) ? first : 'response'
  return `${kinds.length.toLocaleString('en')} ${word}${kinds.length === 1 ? '' : 's'}`
}
