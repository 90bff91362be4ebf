'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { standingOf } from '@/lib/front/routes'
import { addRedirect, forgetMissedPath, removeRedirect } from '@/lib/redirects/redirects'

const HERE = '/admin/links/redirects'
const place = z.string().max(500)

export async function addRedirectAction(form: FormData) {
  await requireMay('links')
  const typed = z.object({ from: place, to: place }).safeParse({ from: form.get('from'), to: form.get('to') })
  if (!typed.success) redirect(HERE)
  const now = new Date()
  const added = await addRedirect(typed.data, (path) => standingOf(path, now), now)
  if (added.ok) redirect(`${HERE}?${new URLSearchParams({ added: added.value.from })}`)
  redirect(`${HERE}?${new URLSearchParams({ ...typed.data, refused: '1' })}`)
}

export async function removeRedirectAction(form: FormData) {
  await requireMay('links')
  const from = place.safeParse(form.get('from'))
  if (from.success) await removeRedirect(from.data)
  redirect(`${HERE}?removed=1`)
}

export async function forgetMissedAction(form: FormData) {
  await requireMay('links')
  const path = place.safeParse(form.get('path'))
  if (path.success) await forgetMissedPath(path.data)
  redirect(`${HERE}#missed`)
}
