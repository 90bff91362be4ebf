import { linkbackBelief as beliefOfPages, type Belief } from './judge/prior'

/** What a comment is suspected for, and what a page that mentions another one does. */
const TALK_OF_A_MENTION = [
  'praises any page',
  'says it will return',
  'asks about the page',
  'asks to click',
  'own things',
  'speaks for itself',
]

/** How it links to us, in steps of the score that were set by hand. */
const SIGN_WEIGHTS: Record<string, number> = {
  'hides the link from its readers': 0.8,
  'a page that we link to vouches for it': -0.8,
  'links to very many other pages': 0.5,
  'links to many other pages': 0.2,
  'came as a trackback': 0.2,
}

/**
 * What is believed of a page that links to us: what it sells says as much as in a comment, that it talks of pages says
 * nothing.
 */
export const linkbackBelief: Belief = (telling, step) => {
  const { kind, words } = telling
  if (kind === 'topic' && TALK_OF_A_MENTION.includes(words.split(', ')[0]!)) return 0
  return (kind === 'sign' ? SIGN_WEIGHTS[words] : undefined) ?? beliefOfPages(telling, step)
}
