import type { Metadata } from 'next'
import { connection } from 'next/server'
import { AuthorBox } from '@/components/site/author-box'
import { Changes } from '@/components/site/changes'
import { CommentForm } from '@/components/site/comment-form'
import { Contents } from '@/components/site/contents'
import { Conversation } from '@/components/site/conversation'
import { ConversationClosed } from '@/components/site/conversation-closed'
import { EntryHeader } from '@/components/site/entry-header'
import { JsonLd } from '@/components/site/json-ld'
import { isLinkback, saidAt } from '@/components/site/linkback'
import { ReadNext } from '@/components/site/read-next'
import { SeriesNav } from '@/components/site/series-nav'
import { ShareLinks } from '@/components/site/share-links'
import { bodyOf } from '@/lib/articles/body'
import { cardOf, cardPath } from '@/lib/articles/card-of'
import { above } from '@/lib/articles/breadcrumbs'
import { content, entryAt } from '@/lib/articles/content'
import { pathOf, readingMinutes, type Entry, type EntryKind } from '@/lib/articles/entry'
import { breadcrumbThing, entryThing, furtherPageThing, graphOf, type Thing } from '@/lib/articles/json-ld'
import { likest } from '@/lib/articles/likeness'
import { tagSlug } from '@/lib/articles/lists'
import { acceptsLinkbacks, commentsClosed } from '@/lib/articles/open'
import { siteWords } from '@/lib/articles/site-words'
import { seriesOf, type Series } from '@/lib/articles/series'
import { authorOf } from '@/lib/articles/teasers'
import { readConversation } from '@/lib/comments/conversation'
import type { ConversationPage, ShownResponse } from '@/lib/comments/conversation-view'
import { saysNoMore } from '@/lib/comments/deed'
import { makeFormToken } from '@/lib/comments/form-token'
import { plainText } from '@/lib/comments/plain-text'
import { trackbackBlock } from '@/lib/linkbacks/trackback'
import { CARD_HEIGHT, CARD_WIDTH } from '@/lib/media/card'
import { pictureOnPage } from '@/lib/media/variants'
import { settings } from '@/lib/env'
import { alternatesOf } from './alternates'
import { EntryText } from './entry-text'
import { localeOf } from './list-page'

/** More would be a list to choose from, and nobody chooses. */
const READ_NEXT = 3

type Props = { params: Promise<{ slug: string; page?: string }> }

/** The page of an entry of one kind, with its conversation or a further page of it. */
export function entryPage(kind: EntryKind) {
  const read = async ({ params }: Props) => {
    const { slug, page } = await params
    // The route table only asks for what exists.
    return { entry: entryAt(pathOf({ kind, slug }))!, page: Number(page ?? 1) }
  }
  return {
    generateMetadata: async (props: Props) => metadataOf(await read(props)),
    Page: async (props: Props) => {
      await connection()
      return <EntryPage {...await read(props)} />
    },
  }
}

type Shown = { entry: Entry; page: number }

const addressOfPage = (entry: Entry, page: number) => `${pathOf(entry)}${page > 1 ? `/comments/${page}` : ''}`

async function metadataOf({ entry, page }: Shown): Promise<Metadata> {
  const path = pathOf(entry)
  const words = siteWords().conversation
  const card = cardPath(entry, await cardOf(entry))
  return {
    title: page > 1 ? words.furtherPage(entry.title, page) : entry.title,
    description: entry.description,
    alternates: alternatesOf(addressOfPage(entry, page), {
      path: `${path}/comments`,
      title: words.feed.ofEntry(entry.title),
    }),
    openGraph: {
      type: 'article',
      siteName: content().site.title,
      title: entry.title,
      description: entry.description,
      url: path,
      publishedTime: entry.date.toISOString(),
      modifiedTime: (entry.updated ?? entry.date).toISOString(),
      tags: entry.tags,
      images: [{ url: card, type: 'image/jpeg', width: CARD_WIDTH, height: CARD_HEIGHT, alt: entry.title }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

async function EntryPage({ entry, page }: Shown) {
  const { site } = content()
  const [body, conversation] = await Promise.all([bodyOf(entry), readConversation(entry, page)])
  if (!body.ok) throw new Error(`${entry.file}: ${body.error.message}`)
  const path = pathOf(entry)
  const { siteUrl } = settings()
  const locale = localeOf(site)
  const author = authorOf(entry)
  const series = seriesOf(content(), entry, new Date())
  const talked = conversation.comments + conversation.linkbacks > 0
  const converses = entry.comments === 'open' || (entry.comments === 'closed' && (talked || entry.kind !== 'page'))
  return (
    <>
      {acceptsLinkbacks(entry, site, new Date()) && <LinkbackDiscovery entry={entry} />}
      {converses && (
        <a className="skip-link" href="#responses">
          {siteWords().conversation.skipTo}
        </a>
      )}
      <article className="h-entry entry">
        <EntryHeader
          title={entry.title}
          description={entry.description}
          date={entry.date}
          updated={entry.updated}
          reviewed={entry.reviewed}
          series={series}
          cover={entry.cover && { ...entry.cover, picture: await pictureOnPage(entry.cover.src) }}
          kind={entry.kind}
          above={above(entry.kind)}
          author={author}
          minutes={readingMinutes(entry.words)}
          tags={entry.tags.map((name) => ({ name, slug: tagSlug(name) }))}
          url={`${siteUrl}${path}`}
          locale={locale}
        />
        {page > 1 ? (
          <p className="back-to-article">
            <a href={path}>{siteWords().conversation.toTheEntry(entry.title)}</a>
          </p>
        ) : (
          <>
            <EntryText entry={entry} body={body.value}>
              <Contents headings={body.value.headings} words={entry.words} />
            </EntryText>
            <AfterText entry={entry} series={series} />
          </>
        )}
        {converses && <ConversationPart entry={entry} conversation={conversation} />}
      </article>
      <JsonLd data={graphOf(...thingsOf(entry, page, conversation))} />
    </>
  )
}

/** Where the text ends: where to go on, what has changed, who wrote it. */
function AfterText({ entry, series }: { entry: Entry; series: Series | undefined }) {
  const { site } = content()
  const author = authorOf(entry)
  const profile = site.authors[entry.author]
  return (
    <>
      {series && (
        <SeriesNav
          {...series}
          previous={series.previous && linkTo(series.previous)}
          next={series.next && linkTo(series.next)}
        />
      )}
      <Changes changes={entry.changes} locale={localeOf(site)} />
      {author && profile?.bio && <AuthorBox slug={author.slug} {...profile} />}
      {entry.kind !== 'page' && (
        <ShareLinks shares={site.share} title={entry.title} url={`${settings().siteUrl}${pathOf(entry)}`} />
      )}
      {entry.kind === 'article' && <ReadNext entries={readNext(entry, series).map(linkTo)} />}
    </>
  )
}

/** What stands in the line of the series is not said twice. */
const readNext = (entry: Entry, series: Series | undefined) =>
  likest(content(), entry, new Date(), READ_NEXT + 2)
    .filter((each) => each !== series?.previous && each !== series?.next)
    .slice(0, READ_NEXT)

const linkTo = (entry: Entry) => ({ path: pathOf(entry), title: entry.title, description: entry.description })
function thingsOf(entry: Entry, page: number, { items, comments: count }: ConversationPage): Thing[] {
  const { siteUrl } = settings()
  const talk = { count, comments: items.flatMap((item) => ('removed' in item ? [] : [asShown(item)])) }
  if (page > 1) return [furtherPageThing(entry, page, siteUrl, talk)]
  const crumbs = [...above(entry.kind), { name: entry.title, path: pathOf(entry) }]
  return [
    entryThing(entry, content().site, siteUrl, talk),
    ...(crumbs.length > 1 ? [breadcrumbThing(crumbs, siteUrl)] : []),
  ]
}

/** A deed that says it all is shown without words, and a linkback with the date that its page gives. */
function asShown(response: ShownResponse) {
  const text = plainText(response.html)
  if (!isLinkback(response)) return { ...response, text }
  const { type } = response.linkback
  const isDeed = type !== 'reply' && type !== 'mention'
  return { ...response, createdAt: saidAt(response), text: isDeed && saysNoMore(type, text) ? '' : text }
}

/** Where other sites tell of their links, for each of the three protocols in its own way. */
function LinkbackDiscovery({ entry }: { entry: Entry }) {
  const { siteUrl } = settings()
  const block = trackbackBlock({ url: `${siteUrl}${pathOf(entry)}`, title: entry.title })
  return (
    <>
      <link rel="pingback" href={`${siteUrl}/xmlrpc`} />
      <link rel="webmention" href={`${siteUrl}/webmention`} />
      {/* React writes no comments. */}
      <div hidden dangerouslySetInnerHTML={{ __html: block }} />
    </>
  )
}

function ConversationPart({
  entry,
  conversation,
}: {
  entry: Entry
  conversation: Awaited<ReturnType<typeof readConversation>>
}) {
  const { site } = content()
  const now = new Date()
  const closed = commentsClosed(entry, site, now)
  return (
    <>
      <Conversation
        conversation={conversation}
        path={pathOf(entry)}
        hrefOfPage={(n) => (n > 1 ? addressOfPage(entry, n) : `${pathOf(entry)}#responses`)}
        open={!closed}
        locale={localeOf(site)}
      />
      {closed ? (
        <ConversationClosed because={closed} />
      ) : (
        <CommentForm
          action={`${pathOf(entry)}/comments`}
          token={makeFormToken(entry.id, now)}
          email={site.email}
          consent={site.privacy.consent}
          maxLength={site.maxLength}
        />
      )}
    </>
  )
}
