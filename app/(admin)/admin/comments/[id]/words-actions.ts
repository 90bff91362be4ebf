'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { editResponse } from '@/lib/comments/edit-response'
import { addNote, removeNote } from '@/lib/moderation/notes/notes'
import { scopeOf } from '@/lib/moderation/scope'
import { wayBack } from '../way-back'

const id = z.coerce.number().int().min(1).max(2_147_483_647)
const editedAt = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform((ms) => new Date(Number(ms))),
])
const edit = z.object({ id, editedAt, body: z.string().max(100_000) })
const note = z.object({ id, text: z.string().max(10_000) })

export async function editAction(form: FormData) {
  const who = await requireMay('moderate')
  const back = wayBack(form.get('back'))
  const parsed = edit.safeParse({ id: form.get('id'), editedAt: form.get('editedAt'), body: form.get('body') })
  if (!parsed.success) redirect(back({ failed: 'too-long' }))
  const { body, ...seen } = parsed.data
  const edited = await editResponse(seen, body, { id: who.id, scope: scopeOf(who) }, new Date())
  redirect(back(edited.ok ? { done: 'edited' } : { failed: edited.error }))
}

export async function addNoteAction(form: FormData) {
  const who = await requireMay('moderate')
  const back = wayBack(form.get('back'))
  const parsed = note.safeParse({ id: form.get('id'), text: form.get('text') })
  const isAdded =
    parsed.success && (await addNote(parsed.data.id, parsed.data.text, { id: who.id, scope: scopeOf(who) }, new Date()))
  redirect(back(isAdded ? { done: 'noted' } : { failed: 'not-noted' }))
}

export async function removeNoteAction(form: FormData) {
  const who = await requireMay('moderate')
  const number = id.safeParse(form.get('note'))
  if (number.success) await removeNote(number.data, who.id)
  redirect(wayBack(form.get('back'))({ done: 'unnoted' }))
}
