import { siteWords } from '@/lib/articles/site-words'
import { AddressForm } from './address-form'
import { FormField } from './form-field'

type FindProps = { email?: string; problem?: string; sent?: boolean }

/** For who has no mail of ours at hand: the way to all one follows is mailed. */
export function FindSubscriptions({ email, problem, sent = false }: FindProps) {
  const words = siteWords().following
  if (sent) {
    return (
      <article className="message-page">
        <h1>{words.lookIntoMail}</h1>
        <div className="message-page-text">
          <p role="status">{words.find.sent}</p>
        </div>
      </article>
    )
  }
  return (
    <article className="message-page">
      <h1>{words.find.title}</h1>
      <div className="message-page-text">
        <p>{words.find.text}</p>
        <AddressForm action="/subscriptions/find" problem={problem} button={words.find.button}>
          <FormField name="email" label={words.address} type="email" autoComplete="email" required value={email} />
        </AddressForm>
      </div>
    </article>
  )
}
