import { Breadcrumbs } from './breadcrumbs'
import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { ShownPicture, type KnownPicture } from './picture'
import { Sentence } from './sentence'

type EntryHeaderProps = {
  title: string
  description: string
  date: Date
  updated?: Date
  reviewed?: Date
  series?: { name: string; place: number; count: number }
  author: { slug: string; name: string } | null
  minutes: number
  tags: { slug: string; name: string }[]
  cover?: { src: string; alt: string; picture: KnownPicture }
  /** The whole address, which machines take for the entry's name. */
  url: string
  locale: Locale
  kind: 'article' | 'reading' | 'page'
  /** What stands above it on the site. */
  above: { name: string; path: string }[]
}

/** Title, standfirst, one quiet line, and the picture; it stands inside the element that is the h-entry. */
export function EntryHeader(props: EntryHeaderProps) {
  const { title, description, cover, url, kind, above, series } = props
  return (
    <header className={cover ? 'entry-header has-cover' : 'entry-header'}>
      <Breadcrumbs crumbs={above} />
      {series && (
        <p className="entry-kind">
          <a href="#series">{siteWords().entry.seriesPart(series.name, series.place, series.count)}</a>
        </p>
      )}
      <h1 className="p-name">{title}</h1>
      {description && <p className="standfirst p-summary">{description}</p>}
      {kind === 'page' ? <MachineLine {...props} /> : <EntryByline {...props} />}
      {cover && <ShownPicture {...cover} isFirst className="entry-cover" photoClass="u-photo" />}
      <data className="u-url u-uid" value={url} />
    </header>
  )
}

function EntryByline({ author, date, updated, reviewed, minutes, tags, locale }: EntryHeaderProps) {
  const words = siteWords().entry
  return (
    <div className="byline entry-byline">
      {author && (
        <a className="p-author h-card" href={`/authors/${author.slug}`} rel="author">
          {author.name}
        </a>
      )}
      <Moment date={date} locale={locale} className="dt-published" />
      {updated && (
        <span>
          <Sentence
            of={words.revised}
            blanks={{ date: <Moment date={updated} locale={locale} className="dt-updated" /> }}
          />
        </span>
      )}
      {reviewed && (
        <span>
          <Sentence of={words.reviewed} blanks={{ date: <Moment date={reviewed} locale={locale} /> }} />
        </span>
      )}
      <span>{words.toRead(minutes)}</span>
      {tags.length > 0 && <EntryTags tags={tags} />}
    </div>
  )
}

function EntryTags({ tags }: Pick<EntryHeaderProps, 'tags'>) {
  return (
    <ul className="entry-tags" aria-label={siteWords().page.tags}>
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a className="p-category" href={`/tags/${slug}`} rel="tag">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A page, "About", says only when it was last revised; its date stays for machines. */
function MachineLine({ date, updated, locale }: EntryHeaderProps) {
  return (
    <div className="byline entry-byline" hidden={!updated}>
      <span hidden>
        <Moment date={date} locale={locale} className="dt-published" />
      </span>
      {updated && (
        <span>
          <Sentence
            of={siteWords().entry.lastRevised}
            blanks={{ date: <Moment date={updated} locale={locale} className="dt-updated" /> }}
          />
        </span>
      )}
    </div>
  )
}
