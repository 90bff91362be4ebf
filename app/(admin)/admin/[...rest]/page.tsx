import type { Metadata } from 'next'
import { requireModerator } from '@/app/(admin)/auth/moderator'
import { Nothing } from '@/components/admin/nothing'
import { DeskPage } from '../desk-page'

export const metadata: Metadata = { title: 'Nothing here' }

/** An address of the admin that leads nowhere. Not notFound(): its page is empty without scripts. */
export default async function Unknown() {
  const who = await requireModerator()
  return (
    <DeskPage who={who} here={null}>
      <Nothing what="such page in the admin" />
    </DeskPage>
  )
}
