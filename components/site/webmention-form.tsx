import { siteWords } from '@/lib/articles/site-words'
import { AddressForm } from './address-form'
import { FormField } from './form-field'

type WebmentionFormProps = { source?: string; target?: string; problem?: string }

/** For people whose own site sends no webmentions: the same by hand. */
export function WebmentionForm({ source, target, problem }: WebmentionFormProps) {
  const words = siteWords().webmentions
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        <p>{words.about}</p>
      </div>
      <AddressForm action="/webmention" problem={problem} button={words.send}>
        <FormField
          {...{ name: 'source', type: 'url', label: words.source, required: true, maxLength: 2_000 }}
          {...{ value: source, hint: words.sourceHint }}
        />
        <FormField
          {...{ name: 'target', type: 'url', label: words.target, required: true, maxLength: 2_000 }}
          {...{ value: target, hint: words.targetHint }}
        />
      </AddressForm>
    </article>
  )
}
