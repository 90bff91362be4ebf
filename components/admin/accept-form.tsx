'use client'
import { useActionState } from 'react'
import { MIN_PASSWORD_LENGTH } from '@/lib/accounts/password-rule'

export type AcceptState = { name: string; trouble: null | 'name' | 'short' | 'differ' | 'taken' }

const WORDS: Record<NonNullable<AcceptState['trouble']>, string> = {
  name: 'A name has 1 to 80 characters.',
  short: `A password has at least ${MIN_PASSWORD_LENGTH} characters.`,
  differ: 'The two passwords differ.',
  taken: 'There is an account with this address meanwhile. Sign in with it.',
}

type AcceptFormProps = {
  email: string
  action: (before: AcceptState, form: FormData) => Promise<AcceptState>
}

/** How somebody who is invited wants to be called, and a password. */
export function AcceptForm({ email, action }: AcceptFormProps) {
  const [{ name, trouble }, send, isSending] = useActionState(action, { name: '', trouble: null })
  const inPassword = trouble === 'short' || trouble === 'differ'
  return (
    <form action={send} className="fields">
      {trouble && (
        <p className="notice bad" role="alert" id="trouble">
          {WORDS[trouble]}
        </p>
      )}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <label htmlFor="name">What you are called at the desk</label>
      <input
        id="name"
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={name}
        aria-invalid={trouble === 'name' ? true : undefined}
        aria-describedby={trouble ? 'trouble' : undefined}
      />
      <label htmlFor="password">Password (at least {MIN_PASSWORD_LENGTH} characters)</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_LENGTH}
        maxLength={1000}
        aria-invalid={inPassword ? true : undefined}
        aria-describedby={trouble ? 'trouble' : undefined}
      />
      <label htmlFor="again">Password again</label>
      <input id="again" name="again" type="password" autoComplete="new-password" required maxLength={1000} />
      <button className="main" disabled={isSending}>
        Take the place
      </button>
    </form>
  )
}
