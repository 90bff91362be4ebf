'use client'
import { useActionState, useEffect, useRef } from 'react'

export type SignInState = { email: string; trouble: null | 'failed' | { waitMinutes: number } }

type SignInFormProps = {
  /** The page to go on to. */
  to: string
  action: (before: SignInState, form: FormData) => Promise<SignInState>
}

/** After a try that failed the address is still there, and the password is what is typed next; with and without script. */
export function SignInForm({ to, action }: SignInFormProps) {
  const [{ email, trouble }, send, isSending] = useActionState(action, { email: '', trouble: null })
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (trouble) password.current?.focus()
  }, [trouble])
  return (
    <form action={send} className="fields">
      {trouble && (
        <p className="notice bad" role="alert" id="trouble">
          {troubleInWords(trouble)}
        </p>
      )}
      <input type="hidden" name="to" value={to} />
      <label htmlFor="email">E-mail</label>
      <input
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        required
        maxLength={254}
      />
      <label htmlFor="password">Password</label>
      <input
        id="password"
        ref={password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1000}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- nobody is taken away from anything: the page is this form
        autoFocus={trouble !== null}
        aria-describedby={trouble ? 'trouble' : undefined}
      />
      <button className="main" disabled={isSending}>
        Sign in
      </button>
    </form>
  )
}

function troubleInWords(trouble: NonNullable<SignInState['trouble']>) {
  if (trouble === 'failed') return 'This address and this password do not belong together. Please try again.'
  const { waitMinutes } = trouble
  return `There were too many tries. Please wait ${waitMinutes === 1 ? 'a minute' : `${waitMinutes} minutes`} and try again.`
}
