'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { blockNetworkOf } from '@/lib/spam/manage-blocks'

const schema = z.object({
  id: z.coerce.number().int().min(1).max(2_147_483_647),
  effect: z.enum(['hold', 'bin']),
})

export async function blockNetworkAction(form: FormData) {
  await requireMay('rules')
  const parsed = schema.safeParse({ id: form.get('id'), effect: form.get('effect') })
  if (!parsed.success) redirect('/admin/comments')
  const { id, effect } = parsed.data
  const blocked = await blockNetworkOf(id, effect, new Date())
  redirect(`/admin/comments/${id}?${blocked.ok ? 'added=network' : `failed=${blocked.error}`}`)
}
