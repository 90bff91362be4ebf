import { siteWords } from '@/lib/articles/site-words'
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
}

/** The form for a comment or a reply. It works without script, and the server, not the browser, says what is wrong. */
export function CommentForm(props: CommentFormProps) {
  const { action, token, parent, values = {}, errors, maxLength, preview } = props
  const { form: words } = siteWords()
  return (
    <section id="comment-form" className="comment-form" aria-labelledby="comment-form-title">
      <h2 id="comment-form-title">{parent ? replyTo(parent.authorName) : words.title}</h2>
      {parent?.html && <blockquote className="answered" dir="auto" dangerouslySetInnerHTML={{ __html: parent.html }} />}
      <ErrorSummary errors={errors} />
      {preview && <Preview html={preview} name={values.name} />}
      <form method="post" action={action} noValidate data-cancel={words.cancelReply}>
        <BodyField value={values.body} error={errors?.body} maxLength={maxLength} />
        <AboutYou {...props} />
        {props.consent && (
          <ConsentBox sentence={props.consent} ticked={Boolean(values.consent)} error={errors?.consent} />
        )}
        <input type="hidden" name="token" value={token} />
        {parent && <input type="hidden" name="parent" value={parent.id} />}
        <Honeypot />
        <p className="form-actions">
          <button className="button">{words.post}</button>
          <button className="button button-quiet" name="preview" value="1">
            {words.preview}
          </button>
        </p>
      </form>
      <script src="/enhance.1.js" defer />
    </section>
  )
}

const replyTo = (name: string | null) => {
  const { conversation, form } = siteWords()
  return name === null ? form.replyToThis : conversation.replyTo(name)
}

function Preview({ html, name }: { html: string; name?: string }) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{siteWords().form.previewTitle}</h3>
      <div className="own-response">
        {name && (
          <p className="by">
            <span dir="auto">{name}</span>
          </p>
        )}
        <div dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </section>
  )
}

function AboutYou({ values = {}, errors = {}, email }: CommentFormProps) {
  const words = siteWords().form
  return (
    <>
      <div className="fields">
        <FormField
          {...{ name: 'name', type: 'text', label: words.name, autoComplete: 'name' }}
          {...{ value: values.name, error: errors.name, hint: words.nameHint }}
        />
        <FormField
          {...{ name: 'email', type: 'email', label: email === 'required' ? words.email : words.emailOptional }}
          {...{
            autoComplete: 'email',
            value: values.email,
            error: errors.email,
            hint: words.emailHint,
          }}
        />
        <FormField
          {...{ name: 'url', type: 'url', label: words.url, autoComplete: 'url' }}
          {...{ value: values.url, error: errors.url, hint: words.urlHint }}
        />
      </div>
      <p className="check">
        <input
          {...{ type: 'checkbox', id: 'field-notify', name: 'notify', value: '1' }}
          defaultChecked={Boolean(values.notify)}
          aria-invalid={errors.notify ? true : undefined}
          aria-describedby={describedBy('field-notify', words.notifyHint, errors.notify)}
        />
        <label htmlFor="field-notify">{words.notify}</label>
      </p>
      <FieldMessages id="field-notify" hint={words.notifyHint} error={errors.notify} />
    </>
  )
}
