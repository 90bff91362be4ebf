import type { Span } from '@/lib/moderation/figures/gather'
import { Share, shareInWords } from './share'

type AgreementProps = { spans: Span[]; timeZone: string }

/** How often people said otherwise than the judge had, six days at a time; the bar is where it was not sure. */
export function Agreement({ spans, timeZone }: AgreementProps) {
  if (spans.every((span) => decided(span) === 0)) {
    return <p>Once you have decided about what it has judged, this tells how often it was right.</p>
  }
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone })
  return (
    <div className="wide">
      <p className="quiet">
        What it had said when something came in, whatever else held that, against what you have decided since.
      </p>
      <table className="agreement">
        <thead>
          <tr>
            <th scope="col">Six days from</th>
            <th scope="col">It was not sure</th>
            <th scope="col">Took spam for honest</th>
            <th scope="col">Took honest for spam</th>
          </tr>
        </thead>
        <tbody>
          {spans.toReversed().map((span) => {
            const all = decided(span)
            return (
              <tr key={span.start.getTime()}>
                <th scope="row">{date.format(new Date(span.start.getTime() + 43_200_000))}</th>
                <td>
                  <Share of={all === 0 ? 0 : span.hold / all} /> {shareInWords(span.hold, all)}
                </td>
                <Wrongly wrong={span.wronglyHonest} of={span.publish} />
                <Wrongly wrong={span.wronglySpam} of={span.bin} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const decided = ({ publish, hold, bin }: Span) => publish + hold + bin

function Wrongly({ wrong, of }: { wrong: number; of: number }) {
  return (
    <td>
      {wrong.toLocaleString('en')} of {of.toLocaleString('en')} <span className="quiet">{shareInWords(wrong, of)}</span>
    </td>
  )
}
