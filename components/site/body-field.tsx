import { FieldMessages, describedBy } from './field-messages'

type BodyFieldProps = { value?: string; error?: string; maxLength: number; label?: string }

/**
 * The box for a comment. It has no `maxlength`: a browser would cut a pasted text without a word, while the server says
 * how much is too much.
 */
export function BodyField({ value, error, maxLength, label = 'Comment' }: BodyFieldProps) {
  const id = 'field-body'
  const hint = (
    <>
      Markdown works: <code>*emphasis*</code>, <code>&gt; quote</code>, <code>[link](https://…)</code>. Up to{' '}
      {maxLength.toLocaleString('en')} characters.
    </>
  )
  return (
    <div className="field field-body">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name="body"
        rows={8}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <FieldMessages id={id} hint={hint} error={error} />
    </div>
  )
}
