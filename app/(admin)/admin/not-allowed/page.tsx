import type { Metadata } from 'next'
import { requireModerator } from '@/app/(admin)/auth/moderator'
import { DeskPage } from '../desk-page'

export const metadata: Metadata = { title: 'Not yours to do' }

/** What an account of this role is told. */
export default async function NotAllowed() {
  const who = await requireModerator()
  return (
    <DeskPage who={who} here={null}>
      <h1>This is not yours to do</h1>
      <p className="lead">
        Your account is that of {who.role === 'author' ? 'an author' : `a ${who.role}`}. An owner can change that under
        Team.
      </p>
    </DeskPage>
  )
}
