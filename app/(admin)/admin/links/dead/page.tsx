import type { Metadata } from 'next'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { AilingList } from '@/components/admin/ailing-list'
import { LinksNav } from '@/components/admin/links-nav'
import { content } from '@/lib/articles/content'
import { readClicks } from '@/lib/link-watch/clicks'
import { readAiling } from '@/lib/link-watch/desk'
import { DeskPage } from '../../desk-page'
import { ignoreLinkAction, lookAgainAction, replaceByCopyAction } from './actions'

export const metadata: Metadata = { title: 'Dead links' }

const NEWS = {
  looked: 'It was looked at again.',
  ignored: 'It is ignored from now on.',
  heeded: 'It is no longer ignored.',
  saved: 'Saved. Readers are sent there from now on.',
  'no-address': 'That is no full address; nothing was kept.',
}
const schema = z.object({
  news: z
    .enum(Object.keys(NEWS) as [keyof typeof NEWS])
    .nullable()
    .catch(null),
})

const CLICKS_OF_DAYS = 30

type DeadLinksProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Links of ours that lead nowhere. */
export default async function DeadLinks({ searchParams }: DeadLinksProps) {
  const who = await requireMay('links')
  const { news } = schema.parse(await searchParams)
  const now = new Date()
  const { site } = content()
  const deeds = { lookAgain: lookAgainAction, ignore: ignoreLinkAction, replace: replaceByCopyAction }
  return (
    <DeskPage who={who} here="/admin/links">
      <h1>Links</h1>
      <LinksNav here="/admin/links/dead" />
      {news && (
        <p className={news === 'no-address' ? 'notice warn' : 'notice'} role="status">
          {NEWS[news]}
        </p>
      )}
      <section>
        <h2>Links that lead nowhere</h2>
        <p className="prose">
          Every link to another site is looked at once a week. One that is said to be gone twice, or that gives no good
          answer for three weeks, is dead; a paid link that is dead is among the mistakes in content files until you
          mend it, ignore it, or send readers to a copy.
        </p>
        <AilingList links={await readAiling(now)} deeds={deeds} now={now} timeZone={site.timeZone} />
      </section>
      {site.countClicks && <Clicks clicks={await readClicks(now, CLICKS_OF_DAYS)} />}
    </DeskPage>
  )
}

function Clicks({ clicks }: { clicks: { name: string; count: number }[] }) {
  return (
    <section>
      <h2>Shop links that were followed</h2>
      <p className="prose">
        Through /go/ in the last {CLICKS_OF_DAYS} days, without those who ask not to be tracked. Nothing else is kept.
      </p>
      {clicks.length === 0 ? (
        <p className="quiet">None was.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Link</th>
              <th scope="col">Times</th>
            </tr>
          </thead>
          <tbody>
            {clicks.map(({ name, count }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{count.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
