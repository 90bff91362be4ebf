import type { Span } from '@/lib/moderation/figures/gather'

type AgreementProps = { spans: Span[]; timeZone: string }

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const share = (part: number, of: number) => (of === 0 ? '–' : percent.format(part / of))

/** How often people disagreed with the rules, six days at a time; the bar is what they held for a look. */
export function Agreement({ spans, timeZone }: AgreementProps) {
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone })
  return (
    <div className="wide">
      <table className="agreement">
        <thead>
          <tr>
            <th scope="col">Six days from</th>
            <th scope="col">Held for a look</th>
            <th scope="col">Wrongly published</th>
            <th scope="col">Wrongly binned</th>
          </tr>
        </thead>
        <tbody>
          {spans.toReversed().map((span) => {
            const all = span.approved + span.pending + span.spam
            return (
              <tr key={span.start.getTime()}>
                <th scope="row">{date.format(new Date(span.start.getTime() + 43_200_000))}</th>
                <td>
                  <Share of={all === 0 ? 0 : span.pending / all} /> {share(span.pending, all)}
                </td>
                <td>
                  {span.wrongApproved.toLocaleString('en')} of {span.approved.toLocaleString('en')}{' '}
                  <span className="quiet">{share(span.wrongApproved, span.approved)}</span>
                </td>
                <td>
                  {span.wrongSpam.toLocaleString('en')} of {span.spam.toLocaleString('en')}{' '}
                  <span className="quiet">{share(span.wrongSpam, span.spam)}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** A bar beside its number. */
function Share({ of }: { of: number }) {
  return (
    <svg className="share" viewBox="0 0 60 10" aria-hidden="true">
      <rect className="spam" x="0.5" y="0.5" width="59" height="9" />
      <rect className="approved" x="0" y="0" width={60 * of} height="10" />
    </svg>
  )
}
