import type { ReactNode } from 'react'

type FieldMessagesProps = { id: string; hint?: ReactNode; error?: string }

/** The help and the mistake that stand under a field; `describedBy` ties them to it. */
export function FieldMessages({ id, hint, error }: FieldMessagesProps) {
  return (
    <>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}

export const describedBy = (id: string, hint: ReactNode, error?: string) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
