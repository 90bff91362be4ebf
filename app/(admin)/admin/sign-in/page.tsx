import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentModerator } from '@/app/(admin)/auth/moderator'
import { SignInForm } from '@/components/admin/sign-in-form'
import { content } from '@/lib/articles/content'
import { signIn } from './actions'
import { wayIn } from './way-in'

export const metadata: Metadata = { title: 'Sign in' }

type SignInProps = { searchParams: Promise<{ to?: string | string[]; left?: string }> }

export default async function SignIn({ searchParams }: SignInProps) {
  const { to, left } = await searchParams
  if (await currentModerator()) redirect(wayIn(to))
  return (
    <main className="door">
      <p className="brand">
        <a href="/">{content().site.title}</a>
      </p>
      <h1>Sign in</h1>
      {left && (
        <p className="notice" role="status">
          You are signed out.
        </p>
      )}
      <SignInForm to={wayIn(to)} action={signIn} />
      <p className="quiet">
        Lost the password? On the server, <code>npm run afterword -- admin password</code> with your address sets a new
        one.
      </p>
    </main>
  )
}
