import { SubscribeBelow } from '@/components/site/subscribe'
import { above } from '@/lib/articles/breadcrumbs'
import { content } from '@/lib/articles/content'
import { tagsOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { lettersAreOn } from '@/lib/notifications/letters/letters-are-on'
import { ListPage, listMetadata } from '../../list-page'

type Props = { params: Promise<{ tag: string; page?: string }> }

async function read({ params }: Props) {
  const { tag: slug, page } = await params
  const tag = tagsOf(content(), new Date()).get(decodeURIComponent(slug))!
  return { tag, base: `/tags/${slug}`, title: siteWords().page.onTag(tag.name), page: Number(page ?? 1) }
}

export async function generateMetadata(props: Props) {
  const { base, page, title } = await read(props)
  return listMetadata({ base, page, title, hasFeed: true })
}

export default async function TagPage(props: Props) {
  const { tag, base, page, title } = await read(props)
  const below = lettersAreOn() && <SubscribeBelow tag={tag} />
  return <ListPage base={base} entries={tag.entries} page={page} title={title} above={above('tag')} below={below} />
}
