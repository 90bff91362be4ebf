import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { InvitationList } from '@/components/admin/invitation-list'
import { InviteForm } from '@/components/admin/invite-form'
import { MemberList } from '@/components/admin/member-list'
import { openInvitations } from '@/lib/accounts/invitations'
import { readTeam } from '@/lib/accounts/team'
import { content } from '@/lib/articles/content'
import { DeskPage } from '../desk-page'
import {
  changeMemberAction,
  closeMemberAction,
  inviteAction,
  reopenMemberAction,
  revokeInvitationAction,
} from './actions'

export const metadata: Metadata = { title: 'Team' }

const DONE: Record<string, string> = {
  changed: 'The change is kept, and holds from their next page on.',
  closed: 'The account is closed, and its sessions have ended. What was decided with it stays.',
  reopened: 'The account is open again, with the password that it had.',
  withdrawn: 'The invitation is withdrawn; its link no longer works.',
}

const FAILED: Record<string, string> = {
  'last-owner': 'That is the only owner. Make somebody else one first.',
  'no-author': 'An author moderates what stands under their articles: say whose they are.',
  unknown: 'There is no such account any more.',
}

type TeamProps = { searchParams: Promise<Record<'done' | 'failed', string | undefined>> }

export default async function Team({ searchParams }: TeamProps) {
  const who = await requireMay('team')
  const { done = '', failed = '' } = await searchParams
  const { site } = content()
  const authors = Object.entries(site.authors).map(([slug, { name }]) => ({ slug, name }))
  const when = { now: new Date(), timeZone: site.timeZone }
  return (
    <DeskPage who={who} here="/admin/team">
      <h1>Team</h1>
      {DONE[done] && (
        <p className="notice" role="status">
          {DONE[done]}
        </p>
      )}
      {FAILED[failed] && (
        <p className="notice bad" role="alert">
          {FAILED[failed]}
        </p>
      )}
      <InviteForm authors={authors} action={inviteAction} />
      <InvitationList invitations={await openInvitations(when.now)} revoke={revokeInvitationAction} {...when} />
      <MemberList
        members={await readTeam()}
        self={who.id}
        authors={authors}
        change={changeMemberAction}
        close={closeMemberAction}
        reopen={reopenMemberAction}
        {...when}
      />
    </DeskPage>
  )
}
