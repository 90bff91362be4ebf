'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readBlockTerms } from '@/app/(admin)/admin/rules/read-block-terms'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { notePerson, trust } from '@/lib/people/desk/change-person'
import { blockPerson, removeBlock } from '@/lib/spam/manage-blocks'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

/** Whom a form is about; without one there is nobody to do anything about. */
function personIn(form: FormData): number {
  const id = number.safeParse(form.get('id'))
  if (!id.success) redirect('/admin/people')
  return id.data
}

export async function trustAction(form: FormData) {
  const who = await requireMay('people')
  const id = personIn(form)
  const isTrusted = form.get('trust') === 'yes'
  await trust(id, isTrusted, who, new Date())
  redirect(`/admin/people/${id}?done=${isTrusted ? 'trusted' : 'untrusted'}`)
}

export async function noteAction(form: FormData) {
  const who = await requireMay('people')
  const id = personIn(form)
  await notePerson(id, z.string().catch('').parse(form.get('text')), who, new Date())
  redirect(`/admin/people/${id}?done=noted`)
}

export async function blockPersonAction(form: FormData) {
  await requireMay('people')
  const id = personIn(form)
  const how = readBlockTerms(form)
  const blocked = how && (await blockPerson(id, how, new Date()))
  redirect(`/admin/people/${id}?done=${blocked?.ok ? 'blocked' : 'not-blocked'}`)
}

export async function unblockPersonAction(form: FormData) {
  await requireMay('people')
  const id = personIn(form)
  const block = number.safeParse(form.get('block'))
  if (block.success) await removeBlock(block.data)
  redirect(`/admin/people/${id}?done=unblocked`)
}
