'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { forgetPerson, FORGETTINGS } from '@/lib/privacy/forget-person'

const schema = z.object({
  id: z.coerce.number().int().min(1).max(2_147_483_647),
  how: z.enum(FORGETTINGS),
  /** Ticked: it cannot be undone. */
  sure: z.literal('1'),
})

export async function forgetPersonAction(form: FormData) {
  await requireMay('privacy')
  const parsed = schema.safeParse({ id: form.get('id'), how: form.get('how'), sure: form.get('sure') })
  if (!parsed.success) {
    const id = z.coerce.number().int().min(1).catch(0).parse(form.get('id'))
    redirect(`/admin/people/${id}/privacy?failed=unsure`)
  }
  const { id, how } = parsed.data
  const forgotten = await forgetPerson(id, how, false, new Date())
  redirect(forgotten.ok ? `/admin/settings?forgotten=${how}#traces` : `/admin/people/${id}/privacy`)
}
