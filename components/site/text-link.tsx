import type { ComponentProps } from 'react'
import { isSponsored, SEEN } from '@/lib/articles/mentions'
import { siteWords } from '@/lib/articles/site-words'
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
      <a {...rest} {...namedBack(rest)} href={shown.href} rel={shown.paid ? 'sponsored' : rel}>
        {children}
      </a>
      <LinkLabel {...shown} />
    </>
  )
}

/** The way back from a note, whose name the compiler of texts gives in English. */
const namedBack = (props: object) => 'data-footnote-backref' in props && { 'aria-label': siteWords().entry.backToText }

/** The aim of links, which leads nowhere itself. */
const UNLINKED = { href: undefined, paid: false, archived: false }

/** What a reader should know before following a link to a shop. */
export function LinkLabel({ paid, archived }: Pick<ShownLink, 'paid' | 'archived'>) {
  if (!paid && !archived) return null
  const words = siteWords().entry
  return (
    <>
      {' '}
      <span className="link-label">{paid ? words.paidLink : words.archivedCopy}</span>
    </>
  )
}
