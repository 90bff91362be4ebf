/** Quiet, at the end of each response. */
export function ReportLink({ id, name }: { id: number; name: string }) {
  return (
    <a className="report" href={`/comments/${id}/report`} rel="nofollow" aria-label={`Report what ${name} wrote`}>
      Report
    </a>
  )
}
