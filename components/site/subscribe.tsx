import { siteWords } from '@/lib/articles/site-words'
import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { Honeypot } from './honeypot'

type Tag = { slug: string; name: string }
type FormProps = { tag?: Tag; email?: string; pace?: string; problem?: string }
type SubscribeProps = FormProps & { done?: 'followed' | 'asked' }

/** The form for new articles by mail, all of them or those with a tag. */
function SubscribeForm({ tag, email, pace, problem }: FormProps) {
  const { address, articles: words } = siteWords().following
  return (
    <AddressForm action="/subscriptions/articles" problem={problem} button={words.subscribe}>
      {tag && <input type="hidden" name="tag" value={tag.slug} />}
      <FormField name="email" label={address} type="email" autoComplete="email" required value={email} />
      <fieldset className="paces">
        <legend className="visually-hidden">{words.howOften}</legend>
        <Pace value="at_once" label={words.atOnce} isChosen={pace !== 'weekly'} />
        <Pace value="weekly" label={words.weekly} isChosen={pace === 'weekly'} />
      </fieldset>
      <Honeypot />
    </AddressForm>
  )
}

function Pace({ value, label, isChosen }: { value: string; label: string; isChosen: boolean }) {
  const id = `pace-${value}`
  return (
    <p className="check">
      <input type="radio" id={id} name="pace" value={value} defaultChecked={isChosen} />
      <label htmlFor={id}>{label}</label>
    </p>
  )
}

/** Below a list of articles. */
export function SubscribeBelow({ tag }: { tag?: Tag }) {
  return (
    <section className="subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{titleOf(tag)}</h2>
      <p>{siteWords().following.articles.promise}</p>
      <SubscribeForm tag={tag} />
    </section>
  )
}

/** A page of its own, also for what came of it. */
export function Subscribe({ done, ...form }: SubscribeProps) {
  const { lookIntoMail, linkIsComing, articles: words } = siteWords().following
  const headings = { asked: lookIntoMail, followed: words.subscribed }
  return (
    <article className="message-page">
      <h1>{done ? headings[done] : titleOf(form.tag)}</h1>
      <div className="message-page-text">
        {done === 'asked' && <p role="status">{linkIsComing}</p>}
        {done === 'followed' && <p role="status">{words.next}</p>}
        {!done && <p>{words.promise}</p>}
        {!done && <SubscribeForm {...form} />}
      </div>
    </article>
  )
}

function titleOf(tag?: Tag) {
  const words = siteWords().following.articles
  return tag ? words.titleOn(tag.name) : words.title
}
