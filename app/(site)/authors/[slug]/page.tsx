import { content } from '@/lib/articles/content'
import { entriesBy } from '@/lib/articles/lists'
import { authorOf } from '@/lib/articles/teasers'
import { ListPage, listMetadata } from '../../list-page'

type Props = { params: Promise<{ slug: string; page?: string }> }

async function read({ params }: Props) {
  const { slug: written, page } = await params
  const slug = decodeURIComponent(written)
  const bio = content().site.authors[slug]?.bio
  return { slug, bio, base: `/authors/${written}`, title: authorOf({ author: slug })!.name, page: Number(page ?? 1) }
}

export async function generateMetadata(props: Props) {
  const { base, page, title, bio } = await read(props)
  return listMetadata(base, page, title, bio)
}

export default async function AuthorPage(props: Props) {
  const { slug, base, page, title, bio } = await read(props)
  return (
    <ListPage base={base} entries={entriesBy(content(), slug, new Date())} page={page} title={title}>
      {bio}
    </ListPage>
  )
}
