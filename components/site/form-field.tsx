import type { ReactNode } from 'react'
import { FieldMessages, describedBy } from './field-messages'

type FormFieldProps = {
  name: 'name' | 'email' | 'url' | 'source' | 'target' | 'host'
  label: string
  type: 'text' | 'email' | 'url'
  autoComplete?: string
  /** Where a browser may say so before anything is sent. */
  required?: boolean
  maxLength?: number
  placeholder?: string
  value?: string
  hint?: ReactNode
  error?: string
}

/** A labelled line to fill in, with its help and its mistake beside it. */
export function FormField({ name, label, value, hint, error, ...input }: FormFieldProps) {
  const id = `field-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        {...input}
        // An address is written from left to right in any language, a name may be in any.
        dir={input.type === 'text' ? 'auto' : 'ltr'}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <FieldMessages id={id} hint={hint} error={error} />
    </div>
  )
}
