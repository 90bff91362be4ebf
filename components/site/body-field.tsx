import { siteWords } from '@/lib/articles/site-words'
import { FieldMessages, describedBy } from './field-messages'
import { Sentence } from './sentence'

type BodyFieldProps = { value?: string; error?: string; maxLength: number }

/**
 * The box for a comment. It has no `maxlength`: a browser would cut a pasted text without a word, while the server says
 * how much is too much.
 */
export function BodyField({ value, error, maxLength }: BodyFieldProps) {
  const id = 'field-body'
  const { body, markdown, emphasis, quote, link, upTo } = siteWords().form
  const hint = (
    <>
      <Sentence
        of={markdown}
        blanks={{
          emphasis: <code dir="ltr">{emphasis}</code>,
          quote: <code dir="ltr">{quote}</code>,
          link: <code dir="ltr">{link}</code>,
        }}
      />{' '}
      {upTo(maxLength)}
    </>
  )
  return (
    <div className="field field-body">
      <label htmlFor={id}>{body}</label>
      <textarea
        id={id}
        name="body"
        rows={8}
        dir="auto"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <FieldMessages id={id} hint={hint} error={error} />
    </div>
  )
}
