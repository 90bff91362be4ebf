import type { Metadata } from 'next'
import { currentModerator } from '@/app/(admin)/auth/moderator'
import { AcceptForm } from '@/components/admin/accept-form'
import { InvitationTrouble } from '@/components/admin/invitation-trouble'
import { ROLE_WORDS } from '@/components/admin/role-words'
import { readInvitation } from '@/lib/accounts/invitations'
import { content } from '@/lib/articles/content'
import { acceptAction } from './actions'

/** The address is the key: it must not be told to whom the page links. */
export const metadata: Metadata = { title: 'Invitation', referrer: 'same-origin' }

type InvitationProps = { params: Promise<{ token: string }> }

/** For somebody who has no account yet: the link is what lets them in. */
export default async function InvitationPage({ params }: InvitationProps) {
  const { token } = await params
  const offer = await readInvitation(token, new Date())
  const who = await currentModerator()
  return (
    <main className="door">
      <p className="brand">
        <a href="/">{content().site.title}</a>
      </p>
      <h1>{offer.ok ? 'You are invited' : 'This invitation does not open'}</h1>
      {offer.ok ? (
        <>
          <p>
            to the desk of {content().site.title}, as <b>{offer.value.email}</b>. {ROLE_WORDS[offer.value.role]}.
          </p>
          {who && (
            <p className="notice warn">You are signed in as {who.name}; the new account would take that place here.</p>
          )}
          <AcceptForm email={offer.value.email} action={acceptAction.bind(null, token)} />
        </>
      ) : (
        <InvitationTrouble why={offer.error} />
      )}
    </main>
  )
}
