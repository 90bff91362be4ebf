import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { AddBlock } from '@/components/admin/add-block'
import { BlockList } from '@/components/admin/block-list'
import { Corrections } from '@/components/admin/corrections'
import { JudgeReport } from '@/components/admin/judge-report'
import { SiteRules } from '@/components/admin/site-rules'
import { StrictnessForm } from '@/components/admin/strictness-form'
import { content } from '@/lib/articles/content'
import { whatWasLearned } from '@/lib/spam/lessons/what-was-learned'
import { readBlocks } from '@/lib/spam/manage-blocks'
import { DeskPage } from '../desk-page'
import { addBlockAction, removeBlockAction } from './actions'
import { takeBackAction, correctAction, strictnessAction } from './judge-actions'
import { readJudgeAddress, readRulesAddress, type Params } from './rules-address'
import { Tried, trialOf } from './tried'

export const metadata: Metadata = { title: 'Rules' }

type RulesProps = { searchParams: Promise<Params> }

const SAVED = {
  strictness: 'The judge decides like that from now on.',
  correction: 'The judge is corrected from now on.',
  removed: 'The correction is gone.',
}

export default async function Rules({ searchParams }: RulesProps) {
  const who = await requireMay('rules')
  const params = await searchParams
  const address = readRulesAddress(params)
  const { error, added, removed, ...typed } = address
  const said = readJudgeAddress(params)
  const trial = trialOf(address, said)
  const { site } = content()
  const blocks = await readBlocks()
  const comments = await whatWasLearned('comments')
  const { corrections, strictness } = comments.judge
  return (
    <DeskPage who={who} here="/admin/rules">
      <h1>Rules</h1>
      {(added || removed) && (
        <p className="notice" role="status">
          {added ? `“${added}” is blocked from now on.` : 'The block is gone.'}
        </p>
      )}
      {said.saved && (
        <p className="notice" role="status">
          {SAVED[said.saved]}
        </p>
      )}
      {trial && <Tried trial={trial} terms={{ note: typed.note, term: typed.term }} />}
      <JudgeReport of="comments" learned={comments} />
      <JudgeReport of="linkbacks" learned={await whatWasLearned('linkbacks')} />
      <StrictnessForm action={strictnessAction} now={strictness} />
      <Corrections
        corrections={corrections}
        typed={{ kind: said.about, value: said.word, as: said.as }}
        error={said.wrong}
        action={correctAction}
        remove={takeBackAction}
      />
      <AddBlock action={addBlockAction} typed={typed} error={error} />
      <BlockList blocks={blocks} remove={removeBlockAction} now={new Date()} timeZone={site.timeZone} />
      <SiteRules site={site} />
    </DeskPage>
  )
}
