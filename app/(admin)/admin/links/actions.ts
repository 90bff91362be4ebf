'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { listenAgain, sendAgain, silenceHost } from '@/lib/sending/desk'
import { wayBackToLinks } from './links-address'

const idField = z.coerce.number().int().min(1).max(2_147_483_647)
/** As they stand in the list: a name or an address, in small letters. */
const hostField = z.string().regex(/^[^\s/?#@A-Z]{1,255}$/)

export async function sendAgainAction(form: FormData) {
  await requireMay('links')
  const id = idField.safeParse(form.get('id'))
  const isSending = id.success && (await sendAgain(id.data, new Date()))
  redirect(wayBackToLinks(form.get('back'), { news: isSending ? 'sending' : 'not-sent' }))
}

export async function silenceHostAction(form: FormData) {
  await requireMay('links')
  const host = hostField.safeParse(form.get('host'))
  if (host.success) await silenceHost(host.data, new Date())
  redirect(wayBackToLinks(form.get('back'), host.success ? { news: 'silenced', about: host.data } : { news: null }))
}

export async function listenAgainAction(form: FormData) {
  await requireMay('links')
  const host = hostField.safeParse(form.get('host'))
  if (host.success) await listenAgain(host.data, new Date())
  redirect(wayBackToLinks(form.get('back'), host.success ? { news: 'heard', about: host.data } : { news: null }))
}
