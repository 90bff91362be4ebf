import { blockFindings, hitBlocks, hostsIn, linksIn, type Block } from './block'
import { verdictOf, type Finding, type Verdict } from './verdict'

export type CommentEvidence = {
  name: string
  url: string | null
  body: string
  html: string
  networkHash: string | null
  /** Of the address that was given. */
  personHash: string | null
  honeypot: string
  token: 'good' | 'missing' | 'forged' | 'expired'
  /** What was found elsewhere. */
  found: Finding[]
}

/** What needs no learning: traps prove a machine, the rest asks for a look. */
export function judgeComment(evidence: CommentEvidence, blocks: Block[], maxLinks: number): Verdict {
  const links = linksIn(evidence.html)
  const hosts = hostsIn(...links, evidence.url ?? '')
  const blocked = hitBlocks(blocks, {
    texts: [evidence.name, evidence.body],
    hosts,
    networkHash: evidence.networkHash,
    personHash: evidence.personHash,
  })
  return verdictOf([
    ...traps(evidence),
    ...evidence.found,
    ...blockFindings(blocked),
    ...(links.length > maxLinks
      ? [finding('hold', 'links', `has ${links.length} links, more than the ${maxLinks} that the site allows`)]
      : []),
  ])
}

function traps({ honeypot, token }: CommentEvidence): Finding[] {
  return [
    ...(honeypot ? [finding('bin', 'honeypot', 'filled in a field that people cannot see')] : []),
    ...(token === 'forged' ? [finding('bin', 'token-forged', 'made up the sign that our page was read')] : []),
    ...(token === 'missing' ? [finding('hold', 'token-missing', 'came without a sign that our page was read')] : []),
    ...(token === 'expired' ? [finding('hold', 'token-expired', 'the page was read more than a week before')] : []),
  ]
}

const finding = (outcome: Verdict['outcome'], code: string, words: string): Finding => ({
  outcome,
  reason: { code, words },
})
