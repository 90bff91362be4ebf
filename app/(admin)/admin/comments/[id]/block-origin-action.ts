'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readBlockTerms } from '@/app/(admin)/admin/rules/read-block-terms'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { blockOriginOf } from '@/lib/spam/manage-blocks'

const schema = z.object({
  id: z.coerce.number().int().min(1).max(2_147_483_647),
  kind: z.enum(['network', 'person']),
})

export async function blockOriginAction(form: FormData) {
  await requireMay('rules')
  const parsed = schema.safeParse({ id: form.get('id'), kind: form.get('kind') })
  const how = readBlockTerms(form)
  if (!parsed.success || !how) redirect('/admin/comments')
  const { id, kind } = parsed.data
  const blocked = await blockOriginOf(id, kind, how, new Date())
  redirect(`/admin/comments/${id}?${blocked.ok ? `added=${kind}` : `failed=${blocked.error}`}`)
}
