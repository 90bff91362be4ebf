import type { Item } from '@/lib/articles/front-matter'
import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { ShownPicture, type KnownPicture } from './picture'

export type EntryTeaser = {
  path: string
  title: string
  description: string
  date: Date
  author: { slug: string; name: string } | null
  minutes: number
  responses: { comments: number; linkbacks: number }
  cover?: { src: string; picture: KnownPicture }
  kind: 'article' | 'reading' | 'page'
  verdict?: string
  /** Of reading pages: what they are about. */
  item?: Item
  rating?: number
}

type EntryListProps = {
  entries: EntryTeaser[]
  locale: Locale
  /** The first entry stands larger, with its picture. */
  lead?: boolean
  /** They stand in an order of somebody's choice, in which dates would only puzzle. */
  isOrdered?: boolean
}

/** Entries, newest first or in an order of their own: the front page, a tag, an author, the recommended reading. */
export function EntryList({ entries, locale, lead = false, isOrdered = false }: EntryListProps) {
  if (entries.length === 0) return <p className="nothing-here">{siteWords().page.nothingYet}</p>

  return (
    <div className="entry-list h-feed">
      {entries.map((entry, index) => (
        <Teaser key={entry.path} entry={entry} locale={locale} lead={lead && index === 0} isOrdered={isOrdered} />
      ))}
    </div>
  )
}

type TeaserProps = { entry: EntryTeaser; locale: Locale; lead: boolean; isOrdered: boolean }

function Teaser({ entry, locale, lead, isOrdered }: TeaserProps) {
  const { path, title, description, date, kind, verdict, item, rating } = entry
  const cover = entry.cover?.picture === 'too large' ? undefined : entry.cover
  const words = siteWords().entry
  return (
    <article className={['teaser h-entry', lead && 'teaser-lead', cover && 'has-cover'].filter(Boolean).join(' ')}>
      {cover && <TeaserCover path={path} cover={cover} lead={lead} />}
      <Moment
        date={date}
        locale={locale}
        className={isOrdered ? 'visually-hidden dt-published' : 'teaser-date dt-published'}
      />
      <div className="teaser-text">
        {item && (
          <p className="teaser-kind">
            {words.kinds[item.type]} {words.by(item.by)}
            {rating !== undefined && ` · ${words.rating(rating)}`}
          </p>
        )}
        <h2 className="p-name">
          <a className="u-url" href={path}>
            {title}
          </a>
        </h2>
        {description && <p className="standfirst p-summary">{description}</p>}
        {kind === 'reading' && verdict && <p className="teaser-verdict">{verdict}</p>}
        <TeaserByline entry={entry} />
      </div>
    </article>
  )
}

/** The title beside it is the link; a second one for the picture would only be in the way of those who listen or tab. */
function TeaserCover({ path, cover, lead }: { path: string; cover: NonNullable<EntryTeaser['cover']>; lead: boolean }) {
  return (
    <a className="teaser-cover" href={path} tabIndex={-1} aria-hidden="true">
      <ShownPicture {...cover} alt="" isFirst={lead} sizes={lead ? LEAD : SMALL} />
    </a>
  )
}

const LEAD = '(min-width: 69rem) 37rem, (min-width: 62rem) 54vw, 92vw'
const SMALL = '(min-width: 48rem) 10.5rem, 22vw'

function TeaserByline({ entry: { path, author, minutes, responses } }: { entry: EntryTeaser }) {
  const count = responses.comments + responses.linkbacks
  const words = siteWords()
  return (
    <p className="byline">
      {author && (
        <a className="p-author h-card" href={`/authors/${author.slug}`}>
          {author.name}
        </a>
      )}
      <span>{words.page.minutes(minutes)}</span>
      {count > 0 && <a href={`${path}#responses`}>{words.conversation.responses(count)}</a>}
    </p>
  )
}
