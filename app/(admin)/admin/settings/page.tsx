import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Facts } from '@/components/admin/facts'
import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import { DeskPage } from '../desk-page'
import { environmentInWords, siteInWords } from './in-words'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const who = await requireMay('settings')
  return (
    <DeskPage who={who} here="/admin/settings">
      <h1>Settings</h1>
      <p className="prose">
        What the site runs with. It is changed where it stands, not here: the first part in <code>site.yaml</code>,
        which is read anew as soon as it is saved, the second in the environment, which is read at the start.
      </p>
      <Facts title="site.yaml" facts={siteInWords(content().site)} />
      <Facts title="Environment" facts={environmentInWords(settings())} />
    </DeskPage>
  )
}
