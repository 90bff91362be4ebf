import { WAITS, type Answers as Waited } from '@/lib/moderation/figures/gather'
import { durationInWords } from '../duration-in-words'
import { Share, shareInWords } from './share'

type AnswersProps = { answers: Waited; people: { name: string; answers: Waited }[] }

/** How long those waited that people have decided about, and with whom. */
export function Answers({ answers, people }: AnswersProps) {
  return (
    <div className="wide">
      <table className="answers">
        <caption className="unseen">How long those waited that were decided about</caption>
        <thead>
          <tr>
            <th scope="col">Answered</th>
            <th scope="col">Share</th>
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {WAITS.map(({ words }, i) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td>
                <Share of={answers.counts[i]! / answers.count} /> {shareInWords(answers.counts[i]!, answers.count)}
              </td>
              <td>{answers.counts[i]!.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.length > 1 && (
        <table className="answers">
          <caption className="unseen">How quickly each of you answered</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Within a day</th>
              <th scope="col">How many</th>
              <th scope="col">Half of them within</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ name, answers: { count, counts, median } }, i) => {
              const withinADay = counts.slice(0, 3).reduce((sum, n) => sum + n, 0)
              return (
                <tr key={i}>
                  <th scope="row">{name}</th>
                  <td>
                    <Share of={withinADay / count} /> {shareInWords(withinADay, count)}
                  </td>
                  <td>{count.toLocaleString('en')}</td>
                  <td>{durationInWords(median)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </div>
  )
}
