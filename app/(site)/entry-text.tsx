import type { ReactNode } from 'react'
import { Alternatives } from '@/components/site/alternatives'
import { EntryBody } from '@/components/site/entry-body'
import { ReadingItem } from '@/components/site/reading-item'
import { ShopLinks } from '@/components/site/shop-links'
import type { Body } from '@/lib/articles/compile-body'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { disclosureIn, shopLinksOf } from '@/lib/articles/paid-links'
import { pictureOnPage } from '@/lib/media/variants'
import { siteWords } from '@/lib/articles/site-words'
import { resolveLink } from '@/lib/shop-links/resolve'
import { recommended, Recommendations } from './recommendations'

type EntryTextProps = {
  entry: Entry
  body: Body
  /** Between what the entry is about and its text. */
  children?: ReactNode
}

/** What an entry says, on its page and wherever else it is shown whole; paid links bring their disclosure along. */
export function EntryText({ entry, body, children }: EntryTextProps) {
  const { item, verdict = '' } = entry
  const { site, registry } = content()
  const { block, isSaid } = disclosureIn(body.mentions, registry)
  const disclosure = site.disclosure ?? siteWords().entry.disclosure
  return (
    <>
      {item && <ReadingItem {...entry} item={item} verdict={verdict} />}
      {children}
      <EntryBody
        code={body.code}
        disclosure={disclosure}
        discloseAt={block}
        resolve={(to, byHand) => resolveLink(to, byHand, registry)}
        recommended={recommended}
        pictureAt={pictureOnPage}
        hasCover={entry.cover !== undefined}
      />
      <Recommendations entry={entry} />
      <ShopLinks links={shopLinksOf(entry, registry, site.language)} disclosure={disclosure} isDisclosed={isSaid} />
      <Alternatives entries={entry.alternatives.map(recommended).filter((each) => each !== undefined)} />
    </>
  )
}
