import type { Metadata } from 'next'
import { requireModerator } from '@/app/(admin)/auth/moderator'
import { UnverifiedList } from '@/components/admin/unverified-list'
import { content } from '@/lib/articles/content'
import { newestUnverified } from '@/lib/moderation/overview'
import { DeskPage } from '../desk-page'

export const metadata: Metadata = { title: 'Links' }

export default async function Links() {
  const who = await requireModerator()
  return (
    <DeskPage who={who} here="/admin/links">
      <h1>Links</h1>
      <p className="prose">
        Pages elsewhere that say they link to this site, and whose link could not be found or has not been looked for
        yet. Those that were found are in the queue.
      </p>
      <UnverifiedList linkbacks={await newestUnverified()} now={new Date()} timeZone={content().site.timeZone} />
    </DeskPage>
  )
}
