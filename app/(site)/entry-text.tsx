import type { ReactNode } from 'react'
import { EntryBody } from '@/components/site/entry-body'
import { ReadingItem } from '@/components/site/reading-item'
import { ShopLinks } from '@/components/site/shop-links'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { recommended, Recommendations } from './recommendations'

type EntryTextProps = {
  entry: Entry
  code: string
  /** Stands between the facts and the text; a feed has none. */
  contents?: ReactNode
}

/** What an entry says, on its page and wherever else it is shown whole; paid links bring their disclosure along. */
export function EntryText({ entry, code, contents }: EntryTextProps) {
  const { item, verdict = '', rating, pros, cons, links } = entry
  const { disclosure } = content().site
  return (
    <>
      {item && <ReadingItem item={item} verdict={verdict} rating={rating} pros={pros} cons={cons} />}
      {contents}
      <EntryBody code={code} disclosure={disclosure} recommended={recommended} />
      <Recommendations entry={entry} />
      {links.length > 0 && <ShopLinks links={links} disclosure={disclosure} />}
    </>
  )
}
