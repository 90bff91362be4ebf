import { ReadingFilter } from '@/components/site/reading-filter'
import { content } from '@/lib/articles/content'
import { readingList, typeIn, typesOf } from '@/lib/articles/reading-list'
import { ListPage, listMetadata } from '../list-page'

const TITLE = 'Recommended reading'
const ABOUT = 'Books and other things that we have read and used, and what we think of them.'

type Props = { params: Promise<{ page?: string }>; searchParams: Promise<{ kind?: string }> }

export const generateMetadata = async ({ params }: Props) =>
  listMetadata({
    base: '/reading',
    page: Number((await params).page ?? 1),
    title: TITLE,
    description: ABOUT,
    hasFeed: true,
  })

export default async function Reading({ params, searchParams }: Props) {
  const page = Number((await params).page ?? 1)
  const { kind = '' } = await searchParams
  const now = new Date()
  const type = typeIn(new URLSearchParams({ kind }), content(), now)
  return (
    <ListPage
      base="/reading"
      query={type ? `?kind=${type}` : ''}
      entries={readingList(content(), now, type)}
      page={page}
      title={TITLE}
      isOrdered
      filter={<ReadingFilter types={typesOf(readingList(content(), now))} chosen={type} />}
    >
      {ABOUT}
    </ListPage>
  )
}
