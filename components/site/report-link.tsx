import { siteWords } from '@/lib/articles/site-words'

/** Quiet, at the end of each response. */
export function ReportLink({ id, name }: { id: number; name: string }) {
  const words = siteWords().conversation
  return (
    <a className="report" href={`/comments/${id}/report`} rel="nofollow" aria-label={words.reportOf(name)}>
      {words.report}
    </a>
  )
}
