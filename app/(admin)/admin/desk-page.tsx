import type { ReactNode } from 'react'
import { Desk, type Place } from '@/components/admin/desk'
import type { Moderator } from '@/lib/accounts/sessions'
import { content } from '@/lib/articles/content'
import { waitingFor } from '@/lib/moderation/queue'
import { scopeOf } from '@/lib/moderation/scope'
import { signOut } from './sign-in/actions'

type DeskPageProps = { who: Moderator; here: Place | null; children: ReactNode }

/** A page of the admin in its frame, for somebody who has been checked. */
export async function DeskPage({ who, here, children }: DeskPageProps) {
  const waiting = await waitingFor(scopeOf(who))
  return (
    <Desk siteTitle={content().site.title} who={who} waiting={waiting} here={here} signOut={signOut}>
      {children}
    </Desk>
  )
}
