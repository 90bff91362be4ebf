import type { Item } from '@/lib/articles/front-matter'
import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'

export type EntryTeaser = {
  path: string
  title: string
  description: string
  date: Date
  author: { slug: string; name: string } | null
  minutes: number
  responses: { comments: number; linkbacks: number }
  cover?: { src: string; alt: string }
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
  const { path, title, description, date, cover, kind, verdict, item, rating } = entry
  const words = siteWords().entry
  return (
    <article className={['teaser h-entry', lead && 'teaser-lead', cover && 'has-cover'].filter(Boolean).join(' ')}>
      {cover && <TeaserCover path={path} src={cover.src} lead={lead} />}
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
function TeaserCover({ path, src, lead }: { path: string; src: string; lead: boolean }) {
  return (
    <a className="teaser-cover" href={path} tabIndex={-1} aria-hidden="true">
      <img src={src} alt="" width={960} height={540} loading={lead ? 'eager' : 'lazy'} />
    </a>
  )
}

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
