import { timesInWords, type History } from './history'
import type { KeptEvidence } from './evidence'

/** What a page that links to us says of itself. */
export type Mention = { title: string | null; excerpt: string; author: string | null; siteName: string; host: string }

/** A linkback as the judge takes it: what would be shown of the page, and where it stands. */
export const evidenceOfLinkback = (
  { title, excerpt, author, siteName, host }: Mention,
  signs: string[],
): KeptEvidence => ({
  text: excerpt,
  author: author ?? '',
  links: [],
  hosts: [host],
  title: title ?? '',
  site: siteName,
  signs,
})

export type PageSigns = {
  type: string
  protocol: string
  outgoingLinks: number
  linkHidden: boolean
  voucher: string | null
  host: History
}

export const signsOfLinkback = ({ type, protocol, outgoingLinks, linkHidden, voucher, host }: PageSigns): string[] => [
  `type ${type}`,
  `came as a ${protocol}`,
  outgoingInWords(outgoingLinks),
  ...(linkHidden ? ['hides the link from its readers'] : []),
  ...(voucher === null ? [] : ['a page that we link to vouches for it']),
  ...(host.all === 0 ? ['first linkback of its host'] : []),
  ...(host.approved > 0 ? [`its host: approved ${timesInWords(host.approved)}`] : []),
  ...(host.spam > 0 ? [`its host: spam ${timesInWords(host.spam)}`] : []),
]

function outgoingInWords(count: number): string {
  if (count <= 5) return 'links to few other pages'
  if (count <= 50) return 'links to some other pages'
  return count <= 150 ? 'links to many other pages' : 'links to very many other pages'
}
