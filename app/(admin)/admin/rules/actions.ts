'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { blockValue } from '@/lib/spam/block-value'
import { addBlock, removeBlock } from '@/lib/spam/manage-blocks'
import { readBlockTerms } from './read-block-terms'

const schema = z.object({
  kind: z.enum(['word', 'host']),
  value: z.string().transform((text) => text.slice(0, 500)),
})

export async function addBlockAction(form: FormData) {
  await requireMay('rules')
  const parsed = schema.safeParse({ kind: form.get('kind'), value: form.get('value') })
  const how = readBlockTerms(form)
  if (!parsed.success || !how) redirect('/admin/rules')
  const block = { ...parsed.data, ...how }
  if (form.get('do') === 'try') {
    const value = blockValue(block.kind, block.value)
    const asked: Record<string, string> = value.ok ? { try: 'block' } : { error: value.error }
    redirect(`/admin/rules?${new URLSearchParams({ ...block, ...asked })}#${value.ok ? 'tried' : 'add'}`)
  }
  const added = await addBlock(block, new Date())
  const news: Record<string, string> = added.ok ? { added: added.value.value } : { ...block, error: added.error }
  redirect(`/admin/rules?${new URLSearchParams(news)}`)
}

export async function removeBlockAction(form: FormData) {
  await requireMay('rules')
  const id = z.coerce.number().int().min(1).max(2_147_483_647).safeParse(form.get('id'))
  if (id.success) await removeBlock(id.data)
  redirect('/admin/rules?removed=1')
}
