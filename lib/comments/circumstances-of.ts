import type { Entry } from '@/lib/articles/entry'
import type { Tx } from '@/lib/db/client'
import type { Circumstances } from '@/lib/spam/signs-of-comment'
import { historiesOf } from '@/lib/spam/store'
import type { CommentForm } from './comment-form'
import { tokenAge, type TokenState } from './form-token'

type Sent = {
  entry: Entry
  form: CommentForm
  token: TokenState
  networkHash: string
  textHash: string
  /** The commenter, if the address is proven. */
  provenId: number | null
}

/** What is known of how a comment came, beside its words. */
export async function circumstancesOf(tx: Tx, sent: Sent, now: Date): Promise<Circumstances> {
  const { entry, form, token, networkHash, textHash, provenId } = sent
  const { network, person, text } = await historiesOf(tx, { networkHash, textHash, personId: provenId })
  return {
    honeypot: form.website_confirm,
    token,
    ...(token === 'good' ? tokenAge(form.token, now) : { tokenAge: null, tokenIsFresh: false }),
    address: provenId !== null ? 'proven' : form.email === null ? 'none' : 'typed',
    person,
    network,
    sameText: text,
    body: form.body,
    about: entry,
  }
}
