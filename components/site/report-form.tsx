import { siteWords } from '@/lib/articles/site-words'
import { MAX_REPORT_LENGTH } from '@/lib/comments/report-comment'
import { AddressForm } from './address-form'
import { Honeypot } from './honeypot'
import { Sentence } from './sentence'

type ReportFormProps = {
  id: number
  name: string | null
  entry: { title: string; path: string }
  html: string
  token: string
  typed?: string
  problem?: string
}

/** For a reader who thinks that a response should not be there. */
export function ReportForm({ id, name, entry, html, token, typed, problem }: ReportFormProps) {
  const words = siteWords().standing.report
  const blanks = {
    name: name === null ? words.somebody : <bdi>{name}</bdi>,
    entry: <a href={entry.path}>{entry.title}</a>,
  }
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        <p>
          <Sentence of={words.wrote} blanks={blanks} />
        </p>
        <blockquote className="answered" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <AddressForm action={`/comments/${id}/report`} problem={problem} button={words.send}>
        <div className="field">
          <label htmlFor="field-reason">{words.reason}</label>
          <textarea
            id="field-reason"
            name="reason"
            required
            dir="auto"
            maxLength={MAX_REPORT_LENGTH}
            defaultValue={typed}
            aria-describedby="field-reason-hint"
          />
          <p className="field-hint" id="field-reason-hint">
            {words.reasonHint}
          </p>
        </div>
        <input type="hidden" name="token" value={token} />
        <Honeypot />
      </AddressForm>
    </article>
  )
}
