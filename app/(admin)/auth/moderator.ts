import { getServerSession } from 'next-auth'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { whoIs, type Moderator } from '@/lib/accounts/sessions'
import { authOptions } from './options'

const currentModerator = cache(async (): Promise<Moderator | null> => {
  const session: { sid?: unknown } | null = await getServerSession(authOptions())
  return whoIs(session?.sid, new Date())
})

/** Who is signed in. Called first by every page and every action of the admin; strangers go to the sign-in. */
export async function requireModerator(): Promise<Moderator> {
  return (await currentModerator()) ?? redirect('/admin/sign-in')
}

export { currentModerator }
