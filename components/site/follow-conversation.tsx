import { siteWords } from '@/lib/articles/site-words'
import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { Honeypot } from './honeypot'
import { Sentence } from './sentence'

type FollowProps = {
  title: string
  path: string
  email?: string
  problem?: string
  done?: 'followed' | 'asked'
}

/** To be told by mail of what is written under an entry, without writing anything oneself. */
export function FollowConversation({ title, path, email, problem, done }: FollowProps) {
  const { address, lookIntoMail, linkIsComing, conversation: words } = siteWords().following
  const headings = { asking: words.title, asked: lookIntoMail, followed: words.followed }
  return (
    <article className="message-page">
      <h1>{headings[done ?? 'asking']}</h1>
      <div className="message-page-text">
        {done === 'asked' && <p role="status">{linkIsComing}</p>}
        {done === 'followed' && <p role="status">{words.told}</p>}
        <p>
          <Sentence of={words.to} blanks={{ entry: <a href={`${path}#responses`}>{title}</a> }} />
        </p>
        {!done && (
          <AddressForm action={`${path}/follow`} problem={problem} button={words.follow}>
            <FormField name="email" label={address} type="email" autoComplete="email" required value={email} />
            <p>{words.promise}</p>
            <Honeypot />
          </AddressForm>
        )}
      </div>
    </article>
  )
}
