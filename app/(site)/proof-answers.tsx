import { ConfirmAddress } from '@/components/site/confirm-address'
import { GuestPage } from '@/components/site/guest-page'
import { MessagePage } from '@/components/site/message-page'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { readClaim, type ProofError } from '@/lib/people/prove'
import { nameOfGuest } from '@/lib/people/guest'
import { localeOf } from './list-page'

/** The page behind a mailed link, whose token the front server has read before. */
export async function ConfirmPart({ token }: { token: string }) {
  const { site, byId } = content()
  const claim = await readClaim(token, new Date())
  if (!claim.ok) return <ConfirmNot why={claim.error} />
  const entry = byId.get(claim.value.entryId)
  return (
    <ConfirmAddress
      action={`/subscriptions/confirm/${token}`}
      site={site.title}
      entry={entry ? { title: entry.title, path: pathOf(entry) } : null}
      comment={claim.value}
      locale={localeOf(site)}
    />
  )
}

const WHY: Record<ProofError, string> = {
  'cut-off': 'The address of the link is not whole. Some mail programs break long lines: copy all of it from the mail.',
  foreign: 'This link was not made here, or has been changed on its way. Copy all of it from the mail.',
  expired:
    'This link was good for seven days, and they are over. Write a comment with your address, and a new one comes.',
  used: 'This link has been pressed before, and the comment counts as confirmed. To be known in another browser too, write a comment there with the same address: a new link comes.',
  gone: 'The comment that this link is about is no longer here, so there is nothing to confirm.',
}

export function ConfirmNot({ why }: { why: string | undefined }) {
  const links = [{ label: 'The front page', to: '/' }]
  return (
    <MessagePage title="This link does not do anything" links={links}>
      <p>{WHY[why as ProofError] ?? WHY.foreign}</p>
    </MessagePage>
  )
}

export const Silenced = () => (
  <MessagePage title="You will not hear from us again" links={[{ label: 'The front page', to: '/' }]}>
    <p>No mail goes from this site to your address any more, whoever types it here.</p>
  </MessagePage>
)

export const GuestPart = async ({ id }: { id: string | undefined }) => (
  <GuestPage name={id ? await nameOfGuest(Number(id)) : null} />
)
