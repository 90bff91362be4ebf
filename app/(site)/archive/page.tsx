import { connection } from 'next/server'
import { ArchiveList } from '@/components/site/archive-list'
import { PageTitle } from '@/components/site/page-title'
import { content } from '@/lib/articles/content'
import { listedEntries } from '@/lib/articles/lists'
import { archiveOf } from '@/lib/articles/teasers'
import { listMetadata, localeOf } from '../list-page'

export const generateMetadata = async () => listMetadata({ base: '/archive', title: 'Archive' })

export default async function Archive() {
  await connection()
  const { site } = content()
  const years = archiveOf(listedEntries(content(), new Date()), site.language, site.timeZone)
  return (
    <>
      <PageTitle title="Archive" />
      <ArchiveList years={years} locale={localeOf(site)} />
    </>
  )
}
