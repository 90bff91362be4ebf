import { siteWords } from '@/lib/articles/site-words'
import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { MessagePage } from './message-page'

type MyDataRequestProps = { isAsked?: boolean; typed?: string; problem?: string }

/** Where one asks what is kept about an address: the answer goes to its owner by mail. */
export function MyDataRequest({ isAsked, typed, problem }: MyDataRequestProps) {
  const words = siteWords().following.ownData
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        <p>{words.about}</p>
        {isAsked ? <p role="status">{words.asked}</p> : <p>{words.ask}</p>}
      </div>
      {!isAsked && (
        <AddressForm action="/subscriptions/my-data" problem={problem} button={words.send}>
          <FormField
            {...{ name: 'email', type: 'email', label: words.email, autoComplete: 'email', required: true }}
            {...{ maxLength: 254, value: typed }}
          />
        </AddressForm>
      )}
    </article>
  )
}

/** What to do with a link that opens nothing. */
export function MyDataTrouble({ why }: { why: string }) {
  const { troubleTitle, trouble, again } = siteWords().following.ownData
  return (
    <MessagePage title={troubleTitle} links={[{ label: again, to: '/subscriptions/my-data' }]}>
      <p>{trouble[why as keyof typeof trouble] ?? trouble.foreign}</p>
    </MessagePage>
  )
}

export function MyDataGone({ isErased }: { isErased: boolean }) {
  const { standing, following } = siteWords()
  const words = following.ownData
  return (
    <MessagePage title={words.doneTitle} links={[{ label: standing.ways.front, to: '/' }]}>
      <p>{isErased ? words.erased : words.anonymised}</p>
      <p>{words.copies}</p>
    </MessagePage>
  )
}
