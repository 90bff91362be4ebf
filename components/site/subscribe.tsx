import { AddressForm } from './address-form'
import { FormField } from './form-field'
import { Honeypot } from './honeypot'

type Tag = { slug: string; name: string }
type FormProps = { tag?: Tag; email?: string; pace?: string; problem?: string }
type SubscribeProps = FormProps & { done?: 'followed' | 'asked' }

/** The form for new articles by mail, all of them or those with a tag. */
function SubscribeForm({ tag, email, pace, problem }: FormProps) {
  return (
    <AddressForm action="/subscriptions/articles" problem={problem} button="Subscribe">
      {tag && <input type="hidden" name="tag" value={tag.slug} />}
      <FormField name="email" label="E-mail address" type="email" autoComplete="email" required value={email} />
      <fieldset className="paces">
        <legend className="visually-hidden">How often</legend>
        <Pace value="at_once" label="Each as it comes out" isChosen={pace !== 'weekly'} />
        <Pace value="weekly" label="Once a week, on Sunday" isChosen={pace === 'weekly'} />
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

const PROMISE =
  'You get a link first, to say that you want this. Every mail has one to stop it, and none of them tells us that it was opened.'

/** Below a list of articles. */
export function SubscribeBelow({ tag }: { tag?: Tag }) {
  return (
    <section className="subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{titleOf(tag)}</h2>
      <p>{PROMISE}</p>
      <SubscribeForm tag={tag} />
    </section>
  )
}

/** A page of its own, also for what came of it. */
export function Subscribe({ done, ...form }: SubscribeProps) {
  return (
    <article className="message-page">
      <h1>{done ? HEADINGS[done] : titleOf(form.tag)}</h1>
      <div className="message-page-text">
        {done === 'asked' && (
          <p role="status">
            A link is on its way to the address; open it and say yes, or nothing is sent. It can take some minutes; look
            into the folder for spam, too.
          </p>
        )}
        {done === 'followed' && <p role="status">The next article comes to your address.</p>}
        {!done && <p>{PROMISE}</p>}
        {!done && <SubscribeForm {...form} />}
      </div>
    </article>
  )
}

const titleOf = (tag?: Tag) => (tag ? `New articles on ${tag.name} by mail` : 'New articles by mail')
const HEADINGS = { asked: 'Look into your mail', followed: 'You are subscribed' }
