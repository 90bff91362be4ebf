import type { Registry } from '@/lib/shop-links/registry'
import { linkTo, resolveLink, resolveName, type ShownLink } from '@/lib/shop-links/resolve'
import type { Entry } from './entry'
import type { ShopLink } from './front-matter'
import type { Mention } from './mentions'

/**
 * Where in a text the disclosure has to be put: at the block with the first paid link, unless the writer has put it before.
 * @returns `isSaid`: whether it then stands in the text at all
 */
export function disclosureIn(mentions: readonly Mention[], registry: Registry) {
  const written = mentions.findIndex(({ kind }) => kind === 'disclosure')
  const paid = mentions.findIndex((each) => isPaid(each, registry))
  const first = mentions[paid]
  const isMissing = first?.kind === 'link' && (written < 0 || written > paid)
  return { block: isMissing ? first.block : null, isSaid: written >= 0 || paid >= 0 }
}

const isPaid = (mention: Mention, registry: Registry) =>
  mention.kind === 'link' && mention.block !== null && resolveLink(mention.to, mention.byHand, registry)?.paid === true

/** A link to a shop with its plain name. */
export type ShownShopLink = ShownLink & { at: string }

/** Where to get what a reading page is about; a shop of several countries has a link for each. */
export function shopLinksOf({ links }: Pick<Entry, 'links'>, registry: Registry, language: string): ShownShopLink[] {
  const countries = new Intl.DisplayNames(language, { type: 'region', style: 'short' })
  return links.flatMap(({ to, at, sponsored }: ShopLink) => {
    const known = registry.links.get(to)
    const name = at ?? known?.shop ?? to
    const shown = known
      ? resolveName(to, registry)
      : [resolveLink(to.includes(':') ? to : linkTo(to), sponsored, registry)]
    return shown
      .filter((each) => each !== null)
      .map((each) => ({
        ...each,
        at: each.country && shown.length > 1 ? `${name} (${countries.of(each.country)})` : name,
      }))
  })
}
