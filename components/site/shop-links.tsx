import type { ShownShopLink } from '@/lib/articles/paid-links'
import { siteWords } from '@/lib/articles/site-words'
import { Disclosure } from './mdx'
import { LinkLabel } from './text-link'

type ShopLinksProps = {
  links: ShownShopLink[]
  disclosure: string
  /** The disclosure stands further up on the page already. */
  isDisclosed: boolean
}

/** {siteWords().entry.whereToGetIt}. A paid link cannot be shown without the disclosure before it. */
export function ShopLinks({ links, disclosure, isDisclosed }: ShopLinksProps) {
  if (links.length === 0) return null

  return (
    <section className="shop-links" aria-labelledby="where-to-get-it">
      <h2 id="where-to-get-it">{siteWords().entry.whereToGetIt}</h2>
      {!isDisclosed && links.some(({ paid }) => paid) && <Disclosure text={disclosure} />}
      <ul>
        {links.map(({ href, at, paid, archived }) => (
          <li key={href}>
            <a href={href} rel={paid ? 'sponsored' : undefined}>
              {at}
            </a>
            <LinkLabel paid={paid} archived={archived} />
          </li>
        ))}
      </ul>
    </section>
  )
}
