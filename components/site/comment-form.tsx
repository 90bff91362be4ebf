import type { FieldErrors, TypedValues } from '@/lib/comments/comment-form'
import { BodyField } from './body-field'
import { ConsentBox } from './consent-box'
import { ErrorSummary } from './error-summary'
import { FieldMessages, describedBy } from './field-messages'
import { FormField } from './form-field'
import { Honeypot } from './honeypot'

type CommentFormProps = {
  action: string
  /** Signed; says that a page of ours was read. */
  token: string
  parent?: { id: number; authorName: string | null; html?: string }
  values?: TypedValues
  errors?: FieldErrors
  email: 'optional' | 'required'
  /** The sentence that one has to agree to, where the site asks for it. */
  consent?: string
  maxLength: number
  /** What they wrote as it will look, HTML. */
  preview?: string
  heading?: string
}

/** The form for a comment or a reply. It works without script, and the server, not the browser, says what is wrong. */
export function CommentForm(props: CommentFormProps) {
  const { action, token, parent, values = {}, errors, maxLength, preview } = props
  const heading = props.heading ?? (parent ? `Reply to ${parent.authorName ?? 'this response'}` : 'Write a comment')
  return (
    <section id="comment-form" className="comment-form" aria-labelledby="comment-form-title">
      <h2 id="comment-form-title">{heading}</h2>
      {parent?.html && <blockquote className="answered" dangerouslySetInnerHTML={{ __html: parent.html }} />}
      <ErrorSummary errors={errors} />
      {preview && <Preview html={preview} name={values.name} />}
      <form method="post" action={action} noValidate>
        <BodyField value={values.body} error={errors?.body} maxLength={maxLength} />
        <AboutYou {...props} />
        {props.consent && (
          <ConsentBox sentence={props.consent} ticked={Boolean(values.consent)} error={errors?.consent} />
        )}
        <input type="hidden" name="token" value={token} />
        {parent && <input type="hidden" name="parent" value={parent.id} />}
        <Honeypot />
        <p className="form-actions">
          <button className="button">Post comment</button>
          <button className="button button-quiet" name="preview" value="1">
            Preview
          </button>
        </p>
      </form>
      <script src="/enhance.1.js" defer />
    </section>
  )
}

function Preview({ html, name }: { html: string; name?: string }) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">This is how it will look. It has not been posted yet.</h3>
      <div className="own-response">
        {name && (
          <p className="by">
            <span>{name}</span>
          </p>
        )}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </section>
  )
}

function AboutYou({ values = {}, errors = {}, email }: CommentFormProps) {
  return (
    <>
      <div className="fields">
        <FormField
          {...{ name: 'name', type: 'text', label: 'Name', autoComplete: 'name' }}
          {...{ value: values.name, error: errors.name, hint: 'Shown with your comment.' }}
        />
        <FormField
          {...{ name: 'email', type: 'email', label: email === 'required' ? 'E-mail' : 'E-mail (optional)' }}
          {...{
            autoComplete: 'email',
            value: values.email,
            error: errors.email,
            hint: 'Not published; the site’s moderators see it.',
          }}
        />
        <FormField
          {...{ name: 'url', type: 'url', label: 'Website (optional)', autoComplete: 'url' }}
          {...{ value: values.url, error: errors.url, hint: 'Your name will link to it.' }}
        />
      </div>
      <p className="check">
        <input
          {...{ type: 'checkbox', id: 'field-notify', name: 'notify', value: '1' }}
          defaultChecked={Boolean(values.notify)}
          aria-invalid={errors.notify ? true : undefined}
          aria-describedby={describedBy('field-notify', LATER, errors.notify)}
        />
        <label htmlFor="field-notify">Tell me of replies by e-mail</label>
      </p>
      <FieldMessages id="field-notify" hint={LATER} error={errors.notify} />
    </>
  )
}

const LATER = 'Once you have confirmed your address by a link that we mail to you. Every mail has a link to end it.'
