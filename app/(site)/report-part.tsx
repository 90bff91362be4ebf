import { MessagePage } from '@/components/site/message-page'
import { ReportForm } from '@/components/site/report-form'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { siteWords } from '@/lib/articles/site-words'
import { makeFormToken } from '@/lib/comments/form-token'
import { readParent } from '@/lib/comments/read-parent'
import { reportable } from '@/lib/comments/report-comment'
import { toFrontPage } from './ways-on'

type ReportPartProps = { id: number; typed?: string; problem?: string }

export async function ReportPart({ id, ...form }: ReportPartProps) {
  const now = new Date()
  const entryId = await reportable(id, now)
  const entry = entryId === null ? undefined : content().byId.get(entryId)
  const response = entry && (await readParent(entry.id, id))
  if (!entry || !response) return <MessagePage title={siteWords().standing.report.gone}>{null}</MessagePage>
  return (
    <ReportForm
      id={id}
      name={response.authorName}
      entry={{ title: entry.title, path: pathOf(entry) }}
      html={response.html}
      token={makeFormToken(entry.id, now)}
      {...form}
    />
  )
}

export function Reported() {
  const { thanksTitle, thanks } = siteWords().standing.report
  return (
    <MessagePage title={thanksTitle} links={[toFrontPage()]}>
      <p>{thanks}</p>
    </MessagePage>
  )
}
