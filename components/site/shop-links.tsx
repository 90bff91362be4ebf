import type { ShopLink } from '@/lib/articles/front-matter'
import { Disclosure } from './mdx'

type ShopLinksProps = { links: ShopLink[]; disclosure: string }

/** Where to get it. A paid link cannot be shown without the disclosure before it. */
export function ShopLinks({ links, disclosure }: ShopLinksProps) {
  if (links.length === 0) return null

  return (
    <section className="shop-links" aria-labelledby="where-to-get-it">
      <h2 id="where-to-get-it">Where to get it</h2>
      {links.some((link) => link.sponsored) && <Disclosure text={disclosure} />}
      <ul>
        {links.map(({ to, at, sponsored }) => (
          <li key={to}>
            <a href={to} rel={sponsored ? 'sponsored' : undefined}>
              {at}
            </a>
            {sponsored && <span className="paid"> paid link</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
