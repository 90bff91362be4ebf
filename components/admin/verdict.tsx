import type { Verdict } from '@/lib/spam/verdict'
import { ScoreBar, signed } from './score-bar'

/** What the judge made of a response when it came: each part of its score, which together are all of it. */
export function VerdictParts({ verdict }: { verdict: Verdict | null }) {
  if (verdict?.score === undefined) return null
  const { score, start = 0, rest = 0, reasons } = verdict
  const parts = [
    { words: 'where every text begins', adds: start },
    ...reasons.flatMap(({ words, adds }) => (adds === undefined ? [] : [{ words, adds }])),
    { words: 'parts of words, and what adds next to nothing', adds: rest },
  ]
  const widest = Math.max(...parts.map(({ adds }) => Math.abs(adds)), 0.01)
  return (
    <section className="verdict">
      <h2>What the judge made of it</h2>
      <p className="quiet">
        Its score is {signed(score)}: {inWords(score)}. To the right is what speaks for spam, to the left what speaks
        against it.
      </p>
      <table className="parts">
        <thead className="unseen">
          <tr>
            <th scope="col">What was found</th>
            <th scope="col">Drawn</th>
            <th scope="col">Adds to the score</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ words, adds }, at) => (
            <tr key={at}>
              <th scope="row">{words}</th>
              <td>
                <ScoreBar adds={adds} widest={widest} />
              </td>
              <td className="number">{signed(adds)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td />
            <td className="number">{signed(score)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function inWords(score: number) {
  if (score >= 1) return 'surely like spam'
  if (score >= 0.3) return 'rather like spam'
  if (score > -0.3) return 'as much like spam as not'
  return score > -1 ? 'rather honest' : 'surely honest'
}
