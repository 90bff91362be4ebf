import { MAX_REPORT_LENGTH } from '@/lib/comments/report-comment'
import { AddressForm } from './address-form'
import { Honeypot } from './honeypot'

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
  return (
    <article className="message-page">
      <h1>Report a response</h1>
      <div className="message-page-text">
        <p>
          This is what {name ?? 'somebody'} wrote under <a href={entry.path}>{entry.title}</a>:
        </p>
        <blockquote className="answered" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <AddressForm action={`/comments/${id}/report`} problem={problem} button="Send the report">
        <div className="field">
          <label htmlFor="field-reason">What is wrong with it?</label>
          <textarea
            id="field-reason"
            name="reason"
            required
            maxLength={MAX_REPORT_LENGTH}
            defaultValue={typed}
            aria-describedby="field-reason-hint"
          />
          <p className="field-hint" id="field-reason-hint">
            Those who look after this site read it; nobody else does. You need not say who you are.
          </p>
        </div>
        <input type="hidden" name="token" value={token} />
        <Honeypot />
      </AddressForm>
    </article>
  )
}
