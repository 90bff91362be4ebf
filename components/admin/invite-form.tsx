'use client'
import { useActionState } from 'react'
import type { InviteError } from '@/lib/accounts/invitations'
import type { Role } from '@/lib/accounts/store'
import { RoleFields } from './role-fields'

export type InviteState = {
  email: string
  role: Role
  authorSlug: string | null
  trouble: InviteError | null
  /** Shown once: only a hash of it is kept. */
  sent: { to: string; link: string } | null
}

export const NO_INVITATION: InviteState = { email: '', role: 'moderator', authorSlug: null, trouble: null, sent: null }

const WORDS: Record<InviteError, string> = {
  'no-address': 'This does not look like an e-mail address. It has the form name@example.org.',
  'no-author': 'An author moderates what stands under their articles: say whose they are.',
  taken: 'There is an account with this address already.',
  closed: 'There is a closed account with this address. Reopen it below.',
}

type InviteFormProps = {
  authors: { slug: string; name: string }[]
  action: (before: InviteState, form: FormData) => Promise<InviteState>
}

export function InviteForm({ authors, action }: InviteFormProps) {
  const [state, send, isSending] = useActionState(action, NO_INVITATION)
  const { email, role, authorSlug, trouble, sent } = state
  return (
    <form action={send} className="fields" key={JSON.stringify(state)}>
      <h2>Invite somebody</h2>
      {sent && (
        <div className="notice" role="status">
          <div>
            <p>
              <b>{sent.to}</b> is written to. Where no mail arrives, hand over this link yourself; it is shown only now:
            </p>
            <p>
              <code className="handed-over">{sent.link}</code>
            </p>
          </div>
        </div>
      )}
      {trouble && (
        <p className="wrong" role="alert" id="invite-trouble">
          {WORDS[trouble]}
        </p>
      )}
      <label htmlFor="invite-email">E-mail</label>
      <input
        id="invite-email"
        name="email"
        type="email"
        autoComplete="off"
        required
        maxLength={254}
        defaultValue={email}
        aria-invalid={trouble !== null && trouble !== 'no-author' ? true : undefined}
        aria-describedby={trouble ? 'invite-trouble' : undefined}
      />
      <RoleFields prefix="invite" role={role} authorSlug={authorSlug} authors={authors} />
      <button className="main" disabled={isSending}>
        Invite
      </button>
      <p className="quiet">
        They get a link that is good once, for seven days, and choose name and password themselves.
      </p>
    </form>
  )
}
