import { parseUrl } from '@/lib/parse-url'
import { addressesOf, hostOf, normal, type Registry, type RegistryLink } from './registry'

/** A link as it is shown. */
export type ShownLink = {
  href: string
  /** Somebody pays for it, so it is labelled and stands below the disclosure. */
  paid: boolean
  /** It leads to a copy, since the page itself is gone. */
  archived: boolean
  country?: string
}

/** How a text names a link of the registry: [words](link:name). */
const SCHEME = 'link:'

export const nameIn = (to: string) => (to.startsWith(SCHEME) ? to.slice(SCHEME.length) : undefined)
export const linkTo = (name: string) => SCHEME + name

/**
 * Where a link of a text leads, and whether it is paid for: the registry decides about what it knows, by name or by
 * address, and who writes “sponsored” by hand is believed.
 * @returns null for a name that the registry does not have
 */
export function resolveLink(to: string, byHand: boolean, registry: Registry): ShownLink | null {
  const name = nameIn(to)
  if (name !== undefined) return resolveName(name, registry)[0] ?? null
  const copy = registry.archives.get(normal(to))
  if (copy) return { href: copy, paid: false, archived: true }
  return { href: to, paid: byHand || carriesTag(to, registry) || isPaidAddress(to, registry), archived: false }
}

/** One link for each country that the shop has a tag for, in the order of the registry. */
export function resolveName(name: string, registry: Registry): ShownLink[] {
  const link = registry.links.get(name)
  if (!link) return []
  const { sponsored, through } = link
  const copy = copyOf(link, registry)
  if (copy) return [{ href: copy, paid: false, archived: true }]
  return addressesOf(link).map(({ href, country }, i) => ({
    href: through === 'go' ? goAddress(name, i === 0 ? undefined : country) : href,
    paid: sponsored,
    archived: false,
    ...(country && { country }),
  }))
}

/** What readers see instead of a page that is gone, by the registry or as the owner has decided in the admin. */
const copyOf = (link: RegistryLink, { archives }: Registry) =>
  link.archive ?? addressesOf(link).flatMap(({ href }) => archives.get(href) ?? [])[0]

const goAddress = (name: string, country: string | undefined) => `/go/${name}${country ? `?country=${country}` : ''}`

/** Where /go/<name> leads to; only what the registry sends through there. */
export function goTarget(name: string, country: string | null, registry: Registry): string | null {
  const link = registry.links.get(name)
  if (link?.through !== 'go') return null
  const copy = copyOf(link, registry)
  if (copy) return copy
  const addresses = addressesOf(link)
  return (addresses.find((each) => each.country === country) ?? addresses[0])!.href
}

/** A tag of ours in an address means that we are paid, wherever it leads. */
const carriesTag = (href: string, { tags }: Registry) =>
  tags.size > 0 && [...(parseUrl(href)?.searchParams.values() ?? [])].some((value) => tags.has(value))

const isPaidAddress = (href: string, { names, links }: Registry) => {
  const name = names.get(normal(href))
  return name !== undefined && links.get(name)!.sponsored
}

/** What is wrong with a link that is written as an address, if anything: what is paid for goes through the registry. */
export function complaintAbout(href: string, byHand: boolean, registry: Registry): string | null {
  const name = registry.names.get(normal(href))
  if (name !== undefined) return registry.links.get(name)!.sponsored ? `is the paid link “${name}”; ${how(name)}` : null
  if (carriesTag(href, registry))
    return `carries a tag of yours, so it is paid for; enter it in links.yaml and ${how()}`
  if (byHand) return `is a paid link that links.yaml does not know; enter it there and ${how()}`
  if (!registry.paidHosts.has(hostOf(href))) return null
  return `leads to ${hostOf(href)}, which pays for links; enter it in links.yaml, with sponsored: false if nobody pays for this one`
}

const how = (name = 'name') => `write ${linkTo(name)}`
