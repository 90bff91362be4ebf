import { keyedHash } from '@/lib/keys'

/** Who ignores dots in the part before the @. */
const DOTS_MEAN_NOTHING = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox that an address leads to, as far as that can be known: `me+shop@example.org` is read where
 * `me@example.org` is, so that nobody gets more mail by having more spellings.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  const local = address.slice(0, at).toLowerCase().split('+', 1)[0]!
  return `${DOTS_MEAN_NOTHING.has(domain) ? local.replaceAll('.', '') : local}@${domain}`
}

export const mailboxHash = (address: string) => keyedHash('addressHash', 'mailbox', mailboxOf(address))
