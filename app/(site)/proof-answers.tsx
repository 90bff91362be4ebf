import { ConfirmAddress } from '@/components/site/confirm-address'
import { GuestPage } from '@/components/site/guest-page'
import { MessagePage } from '@/components/site/message-page'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { siteWords } from '@/lib/articles/site-words'
import { readClaim, type ProofError } from '@/lib/people/prove'
import { nameOfGuest } from '@/lib/people/guest'
import { localeOf } from './list-page'
import { toFrontPage } from './ways-on'

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

export function ConfirmNot({ why }: { why: string | undefined }) {
  const { troubleTitle, trouble } = siteWords().standing.confirm
  return (
    <MessagePage title={troubleTitle} links={[toFrontPage()]}>
      <p>{trouble[why as ProofError] ?? trouble.foreign}</p>
    </MessagePage>
  )
}

export function Silenced() {
  const { silencedTitle, silenced } = siteWords().standing.confirm
  return (
    <MessagePage title={silencedTitle} links={[toFrontPage()]}>
      <p>{silenced}</p>
    </MessagePage>
  )
}

export const GuestPart = async ({ id }: { id: string | undefined }) => (
  <GuestPage name={id ? await nameOfGuest(Number(id)) : null} />
)
