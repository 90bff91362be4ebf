import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { LinksNav } from '@/components/admin/links-nav'
import { SentFilter } from '@/components/admin/sent-filter'
import { SentList } from '@/components/admin/sent-list'
import { SentNews } from '@/components/admin/sent-news'
import { SilentHosts } from '@/components/admin/silent-hosts'
import { UnverifiedList } from '@/components/admin/unverified-list'
import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import { newestUnverified } from '@/lib/moderation/overview'
import { readSent, SENT_PAGE, silentHosts } from '@/lib/sending/desk'
import { maySend } from '@/lib/sending/may-send'
import { DeskPage } from '../desk-page'
import { listenAgainAction, sendAgainAction, silenceHostAction } from './actions'
import { linksHref, readLinksAddress } from './links-address'

export const metadata: Metadata = { title: 'Links' }

type LinksProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Links({ searchParams }: LinksProps) {
  const who = await requireMay('links')
  const address = readLinksAddress(await searchParams)
  const { state, host, after } = address
  const { items, next } = await readSent({ state, host: host || null, after })
  const here = linksHref(address, { after })
  const isFiltered = state !== null || host !== ''
  const when = { now: new Date(), timeZone: content().site.timeZone }
  return (
    <DeskPage who={who} here="/admin/links">
      <h1>Links</h1>
      <LinksNav here="/admin/links" />
      <SentNews news={address.news} about={address.about} />
      <section>
        <h2>Links to other sites</h2>
        <p className="prose">
          When an entry or a reply of yours links to a page elsewhere, that page is told, if it takes webmentions,
          pingbacks or trackbacks. It is told again when the link changes or goes.
        </p>
        {!maySend() && (
          <p className="notice warn">
            Nobody is told at present: {settings().siteUrl} is not an address that others can visit. Set SITE_URL to the
            public one.
          </p>
        )}
        <SentFilter
          key={here}
          chosen={address}
          clear={isFiltered ? linksHref(address, { state: null, host: '' }) : null}
        />
        <SentList
          links={items}
          isFiltered={isFiltered || after !== null}
          back={here}
          sendAgain={sendAgainAction}
          silence={silenceHostAction}
          {...when}
        />
        <nav className="pages" aria-label="Pages">
          {after !== null && <a href={linksHref(address)}>First page</a>}
          {next !== null && (
            <a href={linksHref(address, { after: next })} rel="next">
              Next {SENT_PAGE}
            </a>
          )}
        </nav>
      </section>
      <SilentHosts hosts={await silentHosts()} back={here} listen={listenAgainAction} {...when} />
      <section>
        <h2>Links to this site that were not found</h2>
        <p className="prose">
          Pages elsewhere that say they link to this site, and whose link could not be found or has not been looked for
          yet. Those that were found are in the queue.
        </p>
        <UnverifiedList linkbacks={await newestUnverified()} {...when} />
      </section>
    </DeskPage>
  )
}
