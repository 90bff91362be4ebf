import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentModerator } from '@/app/(admin)/auth/moderator'
import { content } from '@/lib/articles/content'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type SignInProps = { searchParams: Promise<{ failed?: string; wait?: string; left?: string }> }

export default async function SignIn({ searchParams }: SignInProps) {
  if (await currentModerator()) redirect('/admin')
  const { failed, wait, left } = await searchParams
  const trouble = troubleOf(failed, Number(wait))
  return (
    <main className="door">
      <p className="brand">
        <a href="/">{content().site.title}</a>
      </p>
      <h1>Sign in</h1>
      {trouble && (
        <p className="notice bad" role="alert" id="trouble">
          {trouble}
        </p>
      )}
      {left && !trouble && (
        <p className="notice" role="status">
          You are signed out.
        </p>
      )}
      <form action={signIn} className="fields">
        <label htmlFor="email">E-mail</label>
        <input id="email" name="email" type="email" autoComplete="username" required maxLength={254} />
        <label htmlFor="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          aria-describedby={trouble ? 'trouble' : undefined}
        />
        <button className="main">Sign in</button>
      </form>
      <p className="quiet">
        Lost the password? On the server, <code>npm run afterword -- admin password</code> with your address sets a new
        one.
      </p>
    </main>
  )
}

function troubleOf(failed: string | undefined, wait: number): string | null {
  if (Number.isInteger(wait) && wait > 0) {
    return `There were too many tries. Please wait ${wait === 1 ? 'a minute' : `${Math.min(wait, 60)} minutes`} and try again.`
  }
  return failed ? 'This address and this password do not belong together. Please try again.' : null
}
