import { above } from '@/lib/articles/breadcrumbs'
import { content } from '@/lib/articles/content'
import { authorThing } from '@/lib/articles/json-ld'
import { entriesBy } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { authorOf } from '@/lib/articles/teasers'
import { settings } from '@/lib/env'
import type { Author } from '@/lib/site'
import { ListPage, listMetadata } from '../../list-page'

type Props = { params: Promise<{ slug: string; page?: string }> }

async function read({ params }: Props) {
  const { slug: written, page } = await params
  const slug = decodeURIComponent(written)
  const profile = content().site.authors[slug]
  return {
    slug,
    profile,
    base: `/authors/${written}`,
    title: authorOf({ author: slug })!.name,
    page: Number(page ?? 1),
  }
}

export async function generateMetadata(props: Props) {
  const { base, page, title, profile } = await read(props)
  return listMetadata({ base, page, title, description: profile?.bio, hasFeed: true })
}

export default async function AuthorPage(props: Props) {
  const { slug, profile, base, page, title } = await read(props)
  return (
    <ListPage
      base={base}
      entries={entriesBy(content(), slug, new Date())}
      page={page}
      title={title}
      above={above('author')}
      things={[authorThing(slug, profile, settings().siteUrl)]}
    >
      {(profile?.bio || profile?.url) && <AboutAuthor {...profile} />}
    </ListPage>
  )
}

function AboutAuthor({ name, bio, url }: Author) {
  return (
    <>
      {bio}
      {url && (
        <p>
          <a href={url} rel="me author">
            {siteWords().page.ownSite(name)}
          </a>
        </p>
      )}
    </>
  )
}
