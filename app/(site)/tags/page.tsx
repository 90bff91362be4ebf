import { connection } from 'next/server'
import { PageTitle } from '@/components/site/page-title'
import { TagList } from '@/components/site/tag-list'
import { content } from '@/lib/articles/content'
import { tagsOf } from '@/lib/articles/lists'
import { listMetadata } from '../list-page'

export const generateMetadata = async () => listMetadata({ base: '/tags', title: 'Tags' })

export default async function Tags() {
  await connection()
  const tags = [...tagsOf(content(), new Date()).values()]
  return (
    <>
      <PageTitle title="Tags" />
      <TagList tags={tags.map(({ slug, name, entries }) => ({ slug, name, count: entries.length }))} />
    </>
  )
}
