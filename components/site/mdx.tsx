import type { ReactNode } from 'react'
import type { Item } from '@/lib/articles/front-matter'
import { ShownPicture, type KnownPicture } from './picture'
import { siteWords } from '@/lib/articles/site-words'

/** An aside in the author's voice: a warning, a number to ring, an exception. */
export function Callout({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <aside className="callout">
      {title && <p className="callout-title">{title}</p>}
      {children}
    </aside>
  )
}

/** A sentence of the text that is worth seeing twice. Those who hear the page hear it once. */
export function PullQuote({ children }: { children: ReactNode }) {
  return (
    <aside className="pull-quote" aria-hidden="true">
      {children}
    </aside>
  )
}

type FigureProps = {
  src: string
  alt: string
  caption?: string
  width?: number
  height?: number
  picture?: KnownPicture
  isFirst?: boolean
}

/** A picture with its caption. */
export function Figure({ caption, picture, ...shown }: FigureProps) {
  return (
    <figure>
      <ShownPicture {...shown} picture={picture} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** The sentence that stands above the first paid link. */
export function Disclosure({ text }: { text: string }) {
  return <p className="disclosure">{text}</p>
}

type Recommended = { path: string; title: string; description: string; verdict?: string; item?: Item }

/** A recommendation as one friend makes it to another; it leads to our own page about the thing. */
export function Recommend({ entry }: { entry: Recommended | undefined }) {
  if (!entry) return null

  const { path, title, description, verdict, item } = entry
  const words = siteWords().entry
  return (
    <aside className="recommend" aria-label={words.recommended(title)}>
      <p className="recommend-kind">{words.worth[item?.type ?? 'text']}</p>
      <p className="recommend-title">
        <a href={path}>{title}</a>
        {item && <span className="recommend-by"> {words.by(item.by)}</span>}
      </p>
      {description && <p>{description}</p>}
      {verdict && <p className="recommend-verdict">{verdict}</p>}
      <p className="recommend-more">
        <a href={path}>
          {words.why}
          <span className="visually-hidden">: {title}</span>
        </a>
      </p>
    </aside>
  )
}
