import type { ComponentProps } from 'react'
import { isSponsored, SEEN } from '@/lib/articles/mentions'
import type { ShownLink } from '@/lib/shop-links/resolve'

export type Resolve = (to: string, byHand: boolean) => ShownLink | null

type TextLinkProps = ComponentProps<'a'> & { resolve: Resolve; [SEEN]?: string }

/**
 * A link of a text. A name that no shop link has is only words, and so is a paid link that the compiler of the text has not
 * seen, since no disclosure can stand before it.
 */
export function TextLink({ resolve, href, [SEEN]: seen, rel, children, ...rest }: TextLinkProps) {
  const shown = href === undefined ? UNLINKED : resolve(href, isSponsored(rel))
  if (!shown || (shown.paid && seen === undefined)) return <>{children}</>
  return (
    <>
      <a {...rest} href={shown.href} rel={shown.paid ? 'sponsored' : rel}>
        {children}
      </a>
      <LinkLabel {...shown} />
    </>
  )
}

/** The aim of links, which leads nowhere itself. */
const UNLINKED = { href: undefined, paid: false, archived: false }

/** What a reader should know before following a link to a shop. */
export function LinkLabel({ paid, archived }: Pick<ShownLink, 'paid' | 'archived'>) {
  const words = paid ? 'paid link' : archived && 'archived copy'
  if (!words) return null
  return (
    <>
      {' '}
      <span className="link-label">{words}</span>
    </>
  )
}
