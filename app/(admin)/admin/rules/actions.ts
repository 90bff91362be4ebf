'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { blockValue } from '@/lib/spam/block-value'
import { addBlock, removeBlock } from '@/lib/spam/manage-blocks'

const schema = z.object({
  kind: z.enum(['word', 'host']),
  value: z.string().transform((text) => text.slice(0, 500)),
  effect: z.enum(['hold', 'bin']),
  note: z.string().transform((text) => text.slice(0, 200)),
})

export async function addBlockAction(form: FormData) {
  await requireMay('rules')
  const parsed = schema.safeParse(
    Object.fromEntries(['kind', 'value', 'effect', 'note'].map((name) => [name, form.get(name)])),
  )
  if (!parsed.success) redirect('/admin/rules')
  if (form.get('do') === 'try') {
    const value = blockValue(parsed.data.kind, parsed.data.value)
    const asked: Record<string, string> = value.ok ? { try: 'block' } : { error: value.error }
    redirect(`/admin/rules?${new URLSearchParams({ ...parsed.data, ...asked })}#${value.ok ? 'tried' : 'add'}`)
  }
  const added = await addBlock(parsed.data, new Date())
  const news: Record<string, string> = added.ok ? { added: added.value.value } : { ...parsed.data, error: added.error }
  redirect(`/admin/rules?${new URLSearchParams(news)}`)
}

export async function removeBlockAction(form: FormData) {
  await requireMay('rules')
  const id = z.coerce.number().int().min(1).max(2_147_483_647).safeParse(form.get('id'))
  if (id.success) await removeBlock(id.data)
  redirect('/admin/rules?removed=1')
}
