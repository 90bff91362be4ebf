import type { ReactNode } from 'react'

type AddressFormProps = { action: string; problem?: string; button: string; children: ReactNode }

/** A form of one or two addresses, with what was wrong with those that were sent. */
export function AddressForm({ action, problem, button, children }: AddressFormProps) {
  return (
    <form method="post" action={action} className="address-form">
      {problem && (
        <div className="error-summary" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {children}
      <button className="button">{button}</button>
    </form>
  )
}
