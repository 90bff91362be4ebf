import { connection } from 'next/server'
import { PageTitle } from '@/components/site/page-title'
import { TagList } from '@/components/site/tag-list'
import { content } from '@/lib/articles/content'
import { tagsOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { listMetadata } from '../list-page'

export const generateMetadata = async () => listMetadata({ base: '/tags', title: siteWords().page.tags })

export default async function Tags() {
  await connection()
  const tags = [...tagsOf(content(), new Date()).values()]
  return (
    <>
      <PageTitle title={siteWords().page.tags} />
      <TagList tags={tags.map(({ slug, name, entries }) => ({ slug, name, count: entries.length }))} />
    </>
  )
}
