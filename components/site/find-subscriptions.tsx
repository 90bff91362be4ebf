import { AddressForm } from './address-form'
import { FormField } from './form-field'

type FindProps = { email?: string; problem?: string; sent?: boolean }

/** For who has no mail of ours at hand: the way to all one follows is mailed. */
export function FindSubscriptions({ email, problem, sent = false }: FindProps) {
  if (sent) {
    return (
      <article className="message-page">
        <h1>Look into your mail</h1>
        <div className="message-page-text">
          <p role="status">
            If somebody with this address follows anything here, a link to the list is on its way. It can take some
            minutes; look into the folder for spam, too. If the address is not known here, nothing is sent.
          </p>
        </div>
      </article>
    )
  }
  return (
    <article className="message-page">
      <h1>Find what you follow</h1>
      <div className="message-page-text">
        <p>
          Give the address that you left with your comment. The way to the list of all that you follow is mailed there.
        </p>
        <AddressForm action="/subscriptions/find" problem={problem} button="Mail me the link">
          <FormField name="email" label="E-mail address" type="email" autoComplete="email" required value={email} />
        </AddressForm>
      </div>
    </article>
  )
}
