import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { Honeypot } from './honeypot'

type FollowProps = {
  title: string
  path: string
  email?: string
  problem?: string
  done?: 'followed' | 'asked'
}

/** To be told by mail of what is written under an entry, without writing anything oneself. */
export function FollowConversation({ title, path, email, problem, done }: FollowProps) {
  const back = <a href={`${path}#responses`}>{title}</a>
  return (
    <article className="message-page">
      <h1>{HEADINGS[done ?? 'asking']}</h1>
      <div className="message-page-text">
        {done === 'asked' && (
          <p role="status">
            A link is on its way to the address; open it and say yes, or nothing is sent. It can take some minutes; look
            into the folder for spam, too.
          </p>
        )}
        {done === 'followed' && <p role="status">You get a mail when somebody writes there.</p>}
        <p>To {back}</p>
        {!done && (
          <AddressForm action={`${path}/follow`} problem={problem} button="Follow">
            <FormField name="email" label="E-mail address" type="email" autoComplete="email" required value={email} />
            <p>You get a link first, to say that you want this. Every mail has one to stop it.</p>
            <Honeypot />
          </AddressForm>
        )}
      </div>
    </article>
  )
}

const HEADINGS = { asking: 'Follow this conversation', asked: 'Look into your mail', followed: 'You follow it' }
