import { content } from '@/lib/articles/content'
import { listedEntries } from '@/lib/articles/lists'
import { ListPage, listMetadata } from '../../list-page'

type Props = { params: Promise<{ page: string }> }

export const generateMetadata = async ({ params }: Props) =>
  listMetadata({ base: '/', page: Number((await params).page), title: content().site.title })

export default async function OlderArticles({ params }: Props) {
  const page = Number((await params).page)
  return <ListPage base="/" entries={listedEntries(content(), new Date())} page={page} />
}
