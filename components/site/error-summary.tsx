import type { FieldErrors } from '@/lib/comments/comment-form'

const LABELS: Record<keyof FieldErrors, string> = {
  name: 'Name',
  email: 'E-mail',
  url: 'Website',
  body: 'Comment',
  notify: 'Replies by e-mail',
  consent: 'Your agreement',
}
const ORDER = Object.keys(LABELS) as (keyof FieldErrors)[]

/** One sentence with what is to be put right, each linked to its field. Nothing without a mistake. */
export function ErrorSummary({ errors = {} }: { errors?: FieldErrors }) {
  const wrong = ORDER.filter((name) => errors[name])
  if (wrong.length === 0) return null

  return (
    <div className="error-summary" role="alert">
      <p>
        {wrong.length === 1 ? 'One thing needs another look' : `${wrong.length} things need another look`}; nothing that
        you wrote is lost.
      </p>
      <ul>
        {wrong.map((name) => (
          <li key={name}>
            <a href={`#field-${name}`}>{LABELS[name]}</a>: {errors[name]}
          </li>
        ))}
      </ul>
    </div>
  )
}
