'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { removeTemplate, saveTemplate } from '@/lib/moderation/templates/reply-templates'

const id = z.coerce.number().int().min(1).max(2_147_483_647)
const schema = z.object({
  id: z.union([z.literal('').transform(() => null), id]),
  title: z.string().max(80),
  body: z.string().max(20_000),
})

export async function saveTemplateAction(form: FormData) {
  await requireMay('moderate-all')
  const parsed = schema.safeParse({ id: form.get('id') ?? '', title: form.get('title'), body: form.get('body') })
  if (!parsed.success) redirect('/admin/templates?failed=empty')
  const saved = await saveTemplate(parsed.data.id, parsed.data, new Date())
  redirect(`/admin/templates?${saved.ok ? 'done=1' : `failed=${saved.error}`}`)
}

export async function removeTemplateAction(form: FormData) {
  await requireMay('moderate-all')
  const number = id.safeParse(form.get('id'))
  if (number.success) await removeTemplate(number.data)
  redirect('/admin/templates?done=1')
}
