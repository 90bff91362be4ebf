import { content } from '@/lib/articles/content'
import { publicEntries } from '@/lib/articles/lists'
import { ListPage, listMetadata } from '../list-page'

const TITLE = 'Recommended reading'
const ABOUT = 'Books and other things that we have read and used, and what we think of them.'

type Props = { params: Promise<{ page?: string }> }

export const generateMetadata = async ({ params }: Props) =>
  listMetadata({
    base: '/reading',
    page: Number((await params).page ?? 1),
    title: TITLE,
    description: ABOUT,
    hasFeed: true,
  })

export default async function Reading({ params }: Props) {
  const page = Number((await params).page ?? 1)
  return (
    <ListPage base="/reading" entries={publicEntries(content(), new Date(), 'reading')} page={page} title={TITLE}>
      {ABOUT}
    </ListPage>
  )
}
