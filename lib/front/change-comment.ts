import { z } from 'zod'
import { changeOwn, OWN_ACTIONS } from '@/lib/comments/change-own'
import { ownPath } from '@/lib/comments/own-key'
import { answer, seeOther, type Answer } from './answers'
import { readForm, type Sent } from './sent'

const formSchema = z.object({ key: z.string(), action: z.enum(OWN_ACTIONS), body: z.string().default('') })

/** POST /comments/<id>: what the author of a comment does with its key. */
export async function changeComment(id: number, sent: Sent, now: Date): Promise<Answer> {
  const form = formSchema.safeParse(await readForm(sent))
  if (!form.success) return answer(400, 'not-a-form', {})
  const { key, action, body } = form.data
  const changed = await changeOwn(id, key, action, body, now)
  if (changed.ok) return seeOther(action === 'edit' ? `${ownPath(id)}&saved=1` : ownPath(id))
  switch (changed.error.kind) {
    case 'wrong-key':
      return answer(403, 'wrong-key', {})
    case 'gone':
      return answer(404, 'not-found', {})
    case 'window-closed':
      return answer(409, 'window-closed', { own: ownPath(id) })
    case 'invalid':
      return answer(422, 'own', { own: changed.error.view, errors: changed.error.errors, typed: body })
  }
}
