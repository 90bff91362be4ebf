import type { Telling, WhatWasLearned } from '@/lib/spam/lessons/what-was-learned'
import { DECISIONS_UNTIL_BINNING } from '@/lib/spam/thresholds-now'
import { ScoreBar, signed } from './score-bar'

type JudgeReportProps = { of: 'comments' | 'linkbacks'; learned: WhatWasLearned }

const WHAT = { comments: 'comments', linkbacks: 'links from elsewhere' }

/** What one of the judges has learned, how it decides, and how it would have done. */
export function JudgeReport({ of, learned }: JudgeReportProps) {
  const { spam, ham, judge, record, forSpam, forHam } = learned
  return (
    <section className="judge">
      <h2>The judge of {WHAT[of]}</h2>
      <p>
        It has learned from {count(spam, 'decision')} that something is spam and {count(ham, 'decision')} that it is
        not.
        {spam + ham === 0 && ' Until there are some, it goes by what is common in spam everywhere.'}
      </p>
      <p>
        What scores {signed(judge.thresholds.publish)} or less it lets through, what scores{' '}
        {signed(judge.thresholds.bin)} or more it puts into spam, and what is between waits for you. At 0 something is
        as likely spam as not.
      </p>
      {judge.decisions < DECISIONS_UNTIL_BINNING && (
        <p>
          Until {DECISIONS_UNTIL_BINNING} decisions have been made here it puts nothing into spam by itself: there{' '}
          {judge.decisions === 1 ? 'is one' : `are ${judge.decisions}`} so far. What has fallen into a trap for machines
          goes there all the same.
        </p>
      )}
      {record.spam + record.ham > 0 && (
        <p>
          Of the latest {count(record.spam, 'spam response')} it would let through {record.published} as it is now, and
          of the latest {count(record.ham, 'honest response')} put {record.binned} into spam.
        </p>
      )}
      {forSpam.length + forHam.length > 0 && (
        <div className="sides">
          <Side title="Speaks for spam" telling={forSpam} of={of} />
          <Side title="Speaks against it" telling={forHam} of={of} />
        </div>
      )}
    </section>
  )
}

const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`

function Side({ title, telling, of }: { title: string; telling: Telling[]; of: string }) {
  const widest = Math.max(...telling.map(({ adds }) => Math.abs(adds)), 0.01)
  return (
    <table className="parts">
      <caption>{title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Drawn</th>
          <th scope="col">Adds to a score</th>
        </tr>
      </thead>
      <tbody>
        {telling.map((each) => (
          <tr key={`${each.kind} ${each.words}`}>
            <th scope="row">
              {nameOf(each)}
              <span className="quiet">
                {' '}
                in {each.inSpam} spam, {each.inHam} honest
              </span>
              {(each.kind === 'word' || each.kind === 'host') && of === 'comments' && (
                <>
                  {' '}
                  <a href={`/admin/rules?${new URLSearchParams({ about: each.kind, word: each.words })}#correct`}>
                    Correct<span className="unseen"> {each.words}</span>
                  </a>
                </>
              )}
            </th>
            <td>
              <ScoreBar adds={each.adds} widest={widest} />
            </td>
            <td className="number">{signed(each.adds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function nameOf({ kind, words }: Telling) {
  if (kind === 'word') return `“${words}”`
  if (kind === 'host') return `links to ${words}`
  if (kind === 'author') return `the name: ${words}`
  return kind === 'topic' ? `it ${words}` : words
}
