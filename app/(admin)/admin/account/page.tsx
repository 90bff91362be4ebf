import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { requireModerator } from '@/app/(admin)/auth/moderator'
import { DigestForm } from '@/components/admin/digest-form'
import { NameForm } from '@/components/admin/name-form'
import { PasswordForm } from '@/components/admin/password-form'
import { SessionList } from '@/components/admin/session-list'
import { openSessions } from '@/lib/accounts/sessions'
import { readDigest } from '@/lib/accounts/team'
import { content } from '@/lib/articles/content'
import { DeskPage } from '../desk-page'
import { changePasswordAction, chooseDigestAction, endOthersAction, endSessionAction, renameAction } from './actions'

export const metadata: Metadata = { title: 'Account' }

type AccountProps = {
  searchParams: Promise<Record<'changed' | 'renamed' | 'ended' | 'digest' | 'failed', string | undefined>>
}

export default async function Account({ searchParams }: AccountProps) {
  const who = await requireModerator()
  const { changed, renamed, ended, digest, failed } = await searchParams
  const now = new Date()
  const sessions = (await openSessions(who.id, now)).map(({ id, ...session }) => ({
    ...session,
    // The session's own id is worth a sign-in and stays here.
    key: id.slice(0, 8),
    isThis: id === who.sid,
  }))
  return (
    <DeskPage who={who} here="/admin/account">
      <h1>Account</h1>
      {changed && <Done>Your password is changed. All other sessions have ended.</Done>}
      {renamed && <Done>You are called {who.name} from now on.</Done>}
      {digest && <Done>Your choice of mail is kept.</Done>}
      {ended && <Done>That session has ended.</Done>}
      <p className="prose">
        {who.name}, <b>{who.email}</b>, {who.role}
      </p>
      <NameForm name={who.name} failed={failed === 'name'} action={renameAction} />
      <DigestForm chosen={await readDigest(who.id)} action={chooseDigestAction} />
      <PasswordForm email={who.email} failed={failed} action={changePasswordAction} />
      <SessionList
        sessions={sessions}
        end={endSessionAction}
        endOthers={endOthersAction}
        now={now}
        timeZone={content().site.timeZone}
      />
    </DeskPage>
  )
}

function Done({ children }: { children: ReactNode }) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  )
}
