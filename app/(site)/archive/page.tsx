import { connection } from 'next/server'
import { ArchiveList } from '@/components/site/archive-list'
import { ArchiveYears } from '@/components/site/archive-years'
import { PageTitle } from '@/components/site/page-title'
import { Pager } from '@/components/site/pager'
import { content } from '@/lib/articles/content'
import { ARCHIVE_PAGE, listedEntries, pageOf, pagesOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { archiveOf, yearsOf } from '@/lib/articles/teasers'
import { listAddress, listMetadata, localeOf } from '../list-page'

type Props = { params: Promise<{ page?: string }> }

const BASE = '/archive'
const pageIn = async ({ params }: Props) => Number((await params).page ?? 1)

export const generateMetadata = async (props: Props) =>
  listMetadata({ base: BASE, page: await pageIn(props), title: siteWords().page.archive })

export default async function Archive(props: Props) {
  await connection()
  const page = await pageIn(props)
  const { site } = content()
  const entries = listedEntries(content(), new Date())
  const pages = pagesOf(entries.length, ARCHIVE_PAGE)
  const shown = pageOf(entries, page, ARCHIVE_PAGE)
  const hrefOf = (n: number) => listAddress(BASE, n)
  return (
    <>
      <PageTitle title={siteWords().page.archive} />
      {pages > 1 && (
        <ArchiveYears years={yearsOf(entries, site.language, site.timeZone, ARCHIVE_PAGE)} hrefOf={hrefOf} />
      )}
      <ArchiveList years={archiveOf(shown, site.language, site.timeZone)} locale={localeOf(site)} />
      <Pager page={page} pages={pages} hrefOf={hrefOf} label={siteWords().page.pages} />
    </>
  )
}
