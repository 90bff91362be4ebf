import { parseUrl } from '@/lib/parse-url'

/** What the owner does not want to see: a word or phrase, a host with all below it, a network or a person (keyed hashes). */
export type Block = { kind: 'word' | 'host' | 'network' | 'person'; value: string; effect: Effect }

/** Held for a look; into spam; or into spam while its author is shown it as published. */
export const EFFECTS = ['hold', 'bin', 'quiet'] as const
export type Effect = (typeof EFFECTS)[number]

/** Texts are compared without case, accents and look-alike widths. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')

export type Blockable = { texts: string[]; hosts: string[]; networkHash: string | null; personHash?: string | null }

/** The blocks that something runs into. */
export function hitBlocks(blocks: Block[], { texts, hosts, networkHash, personHash }: Blockable): Block[] {
  const folded = texts.map(fold)
  return blocks.filter(({ kind, value }) => {
    if (kind === 'network') return value === networkHash
    if (kind === 'person') return value === personHash
    if (kind === 'host') return hosts.some((host) => host === value || host.endsWith(`.${value}`))
    return folded.some((text) => hasPhrase(text, fold(value)))
  })
}

/** Whole words only: a block on “sex” does not hold Essex. */
function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + phrase.length])) return true
  }
  return false
}

const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Without what makes no difference: `www.` before it and the dot of the root after it. */
export const bareHost = (host: string) => host.replace(/^www\./, '').replace(/\.$/, '')

/** Hosts of the addresses in some HTML of ours, or of single addresses. */
export function hostsIn(...addresses: string[]): string[] {
  return addresses.flatMap((address) => {
    const host = parseUrl(address)?.hostname
    return host ? [bareHost(host)] : []
  })
}

export const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'))

/** The finding about each block, in words for the desk. */
export const blockFindings = (hit: Block[]) =>
  hit.map(({ kind, value, effect }) => ({
    outcome: effect === 'quiet' ? ('bin' as const) : effect,
    reason: {
      code: `${effect === 'quiet' ? 'quiet' : 'block'}-${kind}`,
      words:
        kind === 'network' || kind === 'person' ? `comes from a blocked ${kind}` : `has the blocked ${kind} “${value}”`,
    },
  }))
