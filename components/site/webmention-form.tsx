import { AddressForm } from './address-form'
import { FormField } from './form-field'

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
      <AddressForm action="/webmention" problem={problem} button="Send">
        <FormField
          {...{ name: 'source', type: 'url', label: 'Your page', required: true, maxLength: 2_000 }}
          {...{ value: source, hint: 'The address of the page that links here.' }}
        />
        <FormField
          {...{ name: 'target', type: 'url', label: 'The page here', required: true, maxLength: 2_000 }}
          {...{ value: target, hint: 'Its address, as it stands in your link.' }}
        />
      </AddressForm>
    </article>
  )
}
