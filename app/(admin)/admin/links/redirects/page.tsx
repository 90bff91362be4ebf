import type { Metadata } from 'next'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { LinksNav } from '@/components/admin/links-nav'
import { MissedList } from '@/components/admin/missed-list'
import { RedirectForm } from '@/components/admin/redirect-form'
import { RedirectList } from '@/components/admin/redirect-list'
import { content } from '@/lib/articles/content'
import { standingOf } from '@/lib/front/routes'
import { readMissed, readRedirects, whyNot } from '@/lib/redirects/redirects'
import { DeskPage } from '../../desk-page'
import { addRedirectAction, forgetMissedAction, removeRedirectAction } from './actions'

export const metadata: Metadata = { title: 'Redirects' }

const place = z.string().max(500).catch('')
const schema = z.object({ from: place, to: place, added: place, removed: place, refused: place })

type RedirectsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Old addresses and where they lead, and those that lead nowhere yet. */
export default async function Redirects({ searchParams }: RedirectsProps) {
  const who = await requireMay('links')
  const { from, to, added, removed, refused } = schema.parse(await searchParams)
  const now = new Date()
  const when = { now, timeZone: content().site.timeZone }
  const redirects = await readRedirects()
  const made = redirects.find((each) => each.from === added)
  const trouble = refused ? await whyNot({ from, to }, (path) => standingOf(path, now)) : null
  return (
    <DeskPage who={who} here="/admin/links">
      <h1>Links</h1>
      <LinksNav here="/admin/links/redirects" />
      {(made || removed) && (
        <p className="notice" role="status">
          {made ? `${made.from} leads to ${made.to} from now on.` : 'The redirect is gone.'}
        </p>
      )}
      <section id="missed">
        <h2>Asked for, and not there</h2>
        <p className="prose">
          What readers and programs asked for in the last 90 days, the most wanted first. Of each there is the path, how
          often and when, and the site that the last link stood on; nothing of who asked.
        </p>
        <MissedList missed={await readMissed(now)} add={addRedirectAction} forget={forgetMissedAction} {...when} />
      </section>
      <section>
        <h2>A redirect</h2>
        <p className="prose">
          For pages of this site that were renamed, <code>aliases</code> in the file is the better way: the conversation
          moves along. Whatever has a page of its own goes before a redirect.
        </p>
        <RedirectForm typed={{ from, to }} trouble={trouble} add={addRedirectAction} />
      </section>
      <section>
        <h2>What leads elsewhere</h2>
        <RedirectList redirects={redirects} remove={removeRedirectAction} {...when} />
      </section>
    </DeskPage>
  )
}
