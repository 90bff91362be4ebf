import { FieldMessages, describedBy } from './field-messages'

type WebmentionFormProps = { source?: string; target?: string; problem?: string }

/** For people whose own site sends no webmentions: the same by hand. */
export function WebmentionForm({ source, target, problem }: WebmentionFormProps) {
  return (
    <article className="message-page">
      <h1>Send a webmention</h1>
      <div className="message-page-text">
        <p>
          Have you written about a page of this site on your own? Tell it here. Your page will be looked at, and if it
          links to the page here, it is shown beside the comments once this site lets it through. Send it again after a
          change, or after you have taken your page away, and what is shown changes with it.
        </p>
      </div>
      <form method="post" action="/webmention" className="address-form">
        {problem && (
          <div className="error-summary" role="alert">
            <p>{problem}</p>
          </div>
        )}
        <Address name="source" label="Your page" hint="The address of the page that links here." value={source} />
        <Address name="target" label="The page here" hint="Its address, as it stands in your link." value={target} />
        <button className="button">Send</button>
      </form>
    </article>
  )
}

function Address({ name, label, hint, value }: { name: string; label: string; hint: string; value?: string }) {
  const id = `field-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="url"
        required
        maxLength={2_000}
        defaultValue={value}
        aria-describedby={describedBy(id, hint)}
      />
      <FieldMessages id={id} hint={hint} />
    </div>
  )
}
