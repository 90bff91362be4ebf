import { siteWords } from '@/lib/articles/site-words'
import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { Sentence } from './sentence'

type VisitsProps = { host?: string; leaves?: string; problem?: string }

/** For those who found our name in their log: why it is there, and how it stays away. */
export function Visits({ host, leaves, problem }: VisitsProps) {
  const words = siteWords().visits
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        <p>{words.reasons}</p>
        <p>{words.what}</p>
        <p>{words.howOften}</p>
        <h2>{words.away}</h2>
        <p>
          <Sentence of={words.how} blanks={{ file: <code>robots.txt</code> }} />
        </p>
        <pre dir="ltr">
          <code>{'User-agent: Afterword\nDisallow: /'}</code>
        </pre>
      </div>
      {leaves ? (
        <p role="status">
          <Sentence of={words.leaves} blanks={{ host: <b>{leaves}</b> }} />
        </p>
      ) : (
        <AddressForm action="/visits" problem={problem} button={words.stayAway}>
          <FormField
            {...{ name: 'host', type: 'text', label: words.yourSite, required: true, maxLength: 300 }}
            {...{ value: host, placeholder: 'blog.example' }}
          />
        </AddressForm>
      )}
    </article>
  )
}
