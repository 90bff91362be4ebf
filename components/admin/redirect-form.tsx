import { Fragment } from 'react'

type RedirectFormProps = {
  typed: { from: string; to: string }
  /** Why the last try was not kept. */
  trouble: string | null
  add: (form: FormData) => Promise<void>
}

const FIELDS = [
  { name: 'from', label: 'Old path', placeholder: '/2019/05/old-post.html' },
  { name: 'to', label: 'Leads to', placeholder: '/articles/new-post or https://…' },
] as const

export function RedirectForm({ typed, trouble, add }: RedirectFormProps) {
  return (
    <form action={add} className="fields">
      {trouble && (
        <p className="notice warn" role="alert" id="redirect-trouble">
          {trouble} Nothing was kept.
        </p>
      )}
      {FIELDS.map(({ name, label, placeholder }) => (
        <Fragment key={name}>
          <label htmlFor={name}>{label}</label>
          <input
            id={name}
            name={name}
            required
            maxLength={500}
            defaultValue={typed[name]}
            placeholder={placeholder}
            aria-describedby={trouble ? 'redirect-trouble' : undefined}
          />
        </Fragment>
      ))}
      <div className="actions">
        <button>Make it a redirect</button>
      </div>
    </form>
  )
}
