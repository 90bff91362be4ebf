import { ReadingFilter } from '@/components/site/reading-filter'
import { content } from '@/lib/articles/content'
import { readingList, typeIn, typesOf } from '@/lib/articles/reading-list'
import { siteWords } from '@/lib/articles/site-words'
import { ListPage, listMetadata } from '../list-page'

type Props = { params: Promise<{ page?: string }>; searchParams: Promise<{ kind?: string }> }

export const generateMetadata = async ({ params }: Props) =>
  listMetadata({
    base: '/reading',
    page: Number((await params).page ?? 1),
    title: siteWords().page.reading,
    description: siteWords().page.readingAbout,
    hasFeed: true,
  })

export default async function Reading({ params, searchParams }: Props) {
  const page = Number((await params).page ?? 1)
  const { kind = '' } = await searchParams
  const now = new Date()
  const words = siteWords().page
  const type = typeIn(new URLSearchParams({ kind }), content(), now)
  return (
    <ListPage
      base="/reading"
      query={type ? `?kind=${type}` : ''}
      entries={readingList(content(), now, type)}
      page={page}
      title={words.reading}
      isOrdered
      filter={<ReadingFilter types={typesOf(readingList(content(), now))} chosen={type} />}
    >
      {words.readingAbout}
    </ListPage>
  )
}
