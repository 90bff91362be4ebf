import { blockFindings, hitBlocks, hostsIn, type Block } from './block'
import { verdictOf, type Verdict } from './verdict'

export type LinkbackEvidence = {
  /** All that would be shown of the page. */
  texts: string[]
  source: string
  /** Where the source was found in the end. */
  foundAt: string
  networkHash: string | null
  outgoingLinks: number
  /** The link is there, and readers of the page do not see it. */
  linkHidden: boolean
  /** A host that we link to ourselves, and that links to the source's. */
  voucher: string | null
}

/** A long list of links is a page; hundreds of them to other hosts are a link farm. */
const FARM = 200

/** The first defences against a page that does link to us, which is what a machine can make it do. */
export function judgeLinkback(evidence: LinkbackEvidence, blocks: Block[]): Verdict {
  const { texts, source, foundAt, networkHash, outgoingLinks, linkHidden, voucher } = evidence
  const hosts = hostsIn(source, foundAt)
  return verdictOf([
    ...blockFindings(hitBlocks(blocks, { texts, hosts, networkHash })),
    ...(outgoingLinks > FARM
      ? [hold('link-farm', `the page has links to ${outgoingLinks} other addresses, like a link farm`)]
      : []),
    ...(linkHidden ? [hold('hidden-link', 'the page hides the link from its readers')] : []),
    ...(voucher
      ? [{ outcome: 'publish' as const, reason: { code: 'vouch', words: `${voucher} vouches for it` } }]
      : []),
  ])
}

const hold = (code: string, words: string) => ({ outcome: 'hold' as const, reason: { code, words } })
