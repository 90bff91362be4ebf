import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { MessagePage } from './message-page'

type MyDataRequestProps = { isAsked?: boolean; typed?: string; problem?: string }

const AGAIN = [{ label: 'Ask for a new link', to: '/subscriptions/my-data' }]

/** Where one asks what is kept about an address: the answer goes to its owner by mail. */
export function MyDataRequest({ isAsked, typed, problem }: MyDataRequestProps) {
  return (
    <article className="message-page">
      <h1>What is kept about you</h1>
      <div className="message-page-text">
        <p>
          Whoever comments here with an e-mail address can see and download everything that is kept with it, take their
          name from their comments, or have them removed.
        </p>
        {isAsked ? (
          <p role="status">
            If anything is kept with that address, a link to it is on its way there. It is good for a day. If no mail
            comes, look at the spelling, and among the junk.
          </p>
        ) : (
          <p>Give the address that you commented with, and a link is sent there.</p>
        )}
      </div>
      {!isAsked && (
        <AddressForm action="/subscriptions/my-data" problem={problem} button="Send me the link">
          <FormField
            {...{ name: 'email', type: 'email', label: 'E-mail', autoComplete: 'email', required: true }}
            {...{ maxLength: 254, value: typed }}
          />
        </AddressForm>
      )}
    </article>
  )
}

const TROUBLE: Record<string, string> = {
  'cut-off':
    'A piece of the link is missing. Mail programs break long lines: copy all of it from the mail, or press the link there again.',
  foreign: 'This link was not made here, or not all of it arrived as it was sent. Open it from the mail once more.',
  expired: 'It was good for a day, and that is over.',
  used: 'Nothing is kept with that address any more: what you asked for has been done.',
}

/** What to do with a link that opens nothing. */
export function MyDataTrouble({ why }: { why: string }) {
  return (
    <MessagePage title="This link does not open" links={AGAIN}>
      <p>{TROUBLE[why] ?? TROUBLE.foreign}</p>
    </MessagePage>
  )
}

export function MyDataGone({ isErased }: { isErased: boolean }) {
  return (
    <MessagePage title="It is done" links={[{ label: 'The front page', to: '/' }]}>
      <p>
        {isErased
          ? 'Your comments are removed, with your name and your address. Where somebody answered one of them, an empty place stays, so that the answer can be understood.'
          : 'Your comments stay without your name. Nothing here leads to you any more.'}
      </p>
      <p>Copies of the database that the owner has made may hold it for a while longer.</p>
    </MessagePage>
  )
}
