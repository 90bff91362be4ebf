import type { Verdict } from '../verdict'

type Finding = { outcome: Verdict['outcome']; reason: { code: string; words: string } }
type Screened = {
  underAttack: boolean
  replayed: 'again' | 'replayed' | null
  brokeLimits: boolean
  proof: 'known' | 'worked' | 'waited' | null
  aside: boolean
}

/** What the watch over the whole site adds to what is seen in one comment. */
export function attackFindings({ underAttack, replayed, brokeLimits, proof, aside }: Screened): Finding[] {
  return [
    ...(replayed === 'replayed' && !proof
      ? [finding('bin', 'token-replayed', 'sent a sign for one comment again and again')]
      : []),
    ...(replayed && (replayed === 'again' || proof)
      ? [finding('hold', 'token-again', 'sent the sign for one comment twice')]
      : []),
    ...(brokeLimits ? [finding(proof ? 'hold' : 'bin', 'limits', 'went on and on after it was told to stop')] : []),
    ...(underAttack ? [finding('hold', 'attack', `came while machines were writing${HOW[proof ?? 'unlike']}`)] : []),
    ...(aside && !underAttack
      ? [finding('hold', 'attack', 'is made like others that came lately from elsewhere')]
      : []),
  ]
}

const HOW = {
  known: '',
  worked: ', after a calculation',
  waited: ', after waiting',
  unlike: ', and is unlike what they wrote',
}

const finding = (outcome: Verdict['outcome'], code: string, words: string): Finding => ({
  outcome,
  reason: { code, words },
})
