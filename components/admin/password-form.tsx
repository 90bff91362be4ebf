import { MIN_PASSWORD_LENGTH } from '@/lib/accounts/password-rule'

const WORDS: Record<string, string> = {
  wrong: 'The present password is not right.',
  short: `A new password has at least ${MIN_PASSWORD_LENGTH} characters.`,
  differ: 'The two new passwords differ.',
}

type PasswordFormProps = {
  email: string
  failed: string | undefined
  action: (form: FormData) => Promise<void>
}

export function PasswordForm({ email, failed, action }: PasswordFormProps) {
  const trouble = failed === undefined ? undefined : WORDS[failed]
  const inOld = failed === 'wrong'
  const described = (is: boolean) => (trouble && is ? { 'aria-invalid': true, 'aria-describedby': 'trouble' } : {})
  return (
    <form action={action} className="fields">
      <h2>Change the password</h2>
      {trouble && (
        <p className="wrong" role="alert" id="trouble">
          {trouble}
        </p>
      )}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <label htmlFor="old">Present password</label>
      <input id="old" name="old" type="password" autoComplete="current-password" required {...described(inOld)} />
      <label htmlFor="password">New password (at least {MIN_PASSWORD_LENGTH} characters)</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_LENGTH}
        {...described(!inOld)}
      />
      <label htmlFor="again">New password again</label>
      <input
        id="again"
        name="again"
        type="password"
        autoComplete="new-password"
        required
        {...described(failed === 'differ')}
      />
      <button className="main">Change the password</button>
      <p className="quiet">All other sessions of this account end with it.</p>
    </form>
  )
}
