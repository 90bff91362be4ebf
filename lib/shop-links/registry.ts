import { z } from 'zod'
import { parseUrl } from '@/lib/parse-url'
import { NO_FATES, type Fates } from './fates'

const word = z.string().trim().min(1)
const httpUrl = z.url({ protocol: /^https?$/, error: 'is a full address like https://example.org/book' })

/** Where the tag of a country stands in an address. */
const TAG = '{tag}'

const registryLink = z
  .object({
    url: httpUrl,
    shop: word,
    /** Who pays; what nobody pays for has none. */
    programme: word.optional(),
    /** By country, in the order in which they are shown: what stands for {tag} in the address. */
    tags: z.record(z.string().regex(/^[A-Z]{2}$/, 'is a country like GB'), word).optional(),
    sponsored: z.boolean(),
    /** Readers go there by /go/<name> and not directly. */
    through: z.literal('go').optional(),
    dead: z.boolean().default(false),
    /** A copy to send readers to instead. */
    archive: httpUrl.optional(),
  })
  .strict()
  .superRefine(({ url, tags, sponsored, programme }, context) => {
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (programme && !sponsored) complain('programme', 'pays for the link, so sponsored is true')
    if (tags && !sponsored) complain('tags', 'say whom the shop pays, so sponsored is true')
    if (tags && Object.keys(tags).length === 0) complain('tags', 'has no country in it')
    if (tags && !url.includes(TAG)) complain('url', `needs ${TAG} where the tag of the country stands`)
    if (!tags && url.includes(TAG)) complain('url', `has ${TAG} in it, and there are no tags`)
  })
export type RegistryLink = z.infer<typeof registryLink>

/** content/links.yaml: each shop link by its name, and whether somebody pays for it. */
export const registrySchema = z.record(
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is a name of small letters, digits and single hyphens'),
  registryLink,
)

export type Registry = {
  links: ReadonlyMap<string, RegistryLink>
  /** Every address that a link leads to, by country, and its name. */
  names: ReadonlyMap<string, string>
  /** Hosts of the links that are paid for. */
  paidHosts: ReadonlySet<string>
  tags: ReadonlySet<string>
} & Fates

export function makeRegistry(written: z.infer<typeof registrySchema>, fates: Fates = NO_FATES): Registry {
  const links = new Map(Object.entries(written))
  const paid = [...links.values()].filter(({ sponsored }) => sponsored)
  return {
    links,
    names: new Map([...links].flatMap(([name, link]) => addressesOf(link).map(({ href }) => [href, name] as const))),
    paidHosts: new Set(paid.map(({ url }) => hostOf(url))),
    tags: new Set(paid.flatMap(({ tags }) => Object.values(tags ?? {}))),
    ...fates,
  }
}

export const NO_LINKS = makeRegistry({})

/** Where a link leads to: one address, or one for each country that has a tag. */
export function addressesOf({ url, tags }: RegistryLink): { href: string; country?: string }[] {
  if (!tags) return [{ href: normal(url) }]
  return Object.entries(tags).map(([country, tag]) => ({
    href: normal(url.replaceAll(TAG, encodeURIComponent(tag))),
    country,
  }))
}

/** Addresses that mean the same are written in one way. */
export const normal = (url: string) => parseUrl(url)?.href ?? url

export const hostOf = (url: string) => parseUrl(url)?.hostname.replace(/^www\./, '') ?? ''
