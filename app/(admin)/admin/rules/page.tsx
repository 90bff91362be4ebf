import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { AddBlock } from '@/components/admin/add-block'
import { BlockList } from '@/components/admin/block-list'
import { SiteRules } from '@/components/admin/site-rules'
import { content } from '@/lib/articles/content'
import { readBlocks } from '@/lib/spam/manage-blocks'
import { DeskPage } from '../desk-page'
import { addBlockAction, removeBlockAction } from './actions'
import { readRulesAddress } from './rules-address'

export const metadata: Metadata = { title: 'Rules' }

type RulesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Rules({ searchParams }: RulesProps) {
  const who = await requireMay('rules')
  const { error, added, removed, ...typed } = readRulesAddress(await searchParams)
  const { site } = content()
  const blocks = await readBlocks()
  return (
    <DeskPage who={who} here="/admin/rules">
      <h1>Rules</h1>
      {(added || removed) && (
        <p className="notice" role="status">
          {added ? `“${added}” is blocked from now on.` : 'The block is gone.'}
        </p>
      )}
      <AddBlock action={addBlockAction} typed={typed} error={error} />
      <BlockList blocks={blocks} remove={removeBlockAction} now={new Date()} timeZone={site.timeZone} />
      <SiteRules site={site} />
    </DeskPage>
  )
}
