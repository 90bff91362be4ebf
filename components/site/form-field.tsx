import type { ReactNode } from 'react'
import { FieldMessages, describedBy } from './field-messages'

type FormFieldProps = {
  name: 'name' | 'email' | 'url'
  label: string
  type: 'text' | 'email' | 'url'
  autoComplete: string
  value?: string
  hint?: ReactNode
  error?: string
}

/** A labelled line to fill in, with its help and its mistake beside it. */
export function FormField({ name, label, type, autoComplete, value, hint, error }: FormFieldProps) {
  const id = `field-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <FieldMessages id={id} hint={hint} error={error} />
    </div>
  )
}
