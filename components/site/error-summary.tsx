import { siteWords } from '@/lib/articles/site-words'
import { TYPED_FIELDS, type FieldErrors } from '@/lib/comments/comment-form'

/** One sentence with what is to be put right, each linked to its field. Nothing without a mistake. */
export function ErrorSummary({ errors = {} }: { errors?: FieldErrors }) {
  const wrong = TYPED_FIELDS.filter((name) => errors[name])
  if (wrong.length === 0) return null

  const words = siteWords().form
  return (
    <div className="error-summary" role="alert">
      <p>{words.wrong(wrong.length)}</p>
      <ul>
        {wrong.map((name) => (
          <li key={name}>
            <a href={`#field-${name}`}>{words.labels[name]}</a>: {errors[name]}
          </li>
        ))}
      </ul>
    </div>
  )
}
