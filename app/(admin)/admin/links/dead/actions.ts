'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { ignoreLink, lookAgain, replaceByCopy } from '@/lib/link-watch/desk'

const HERE = '/admin/links/dead'
const address = z.string().max(2_000)

export async function lookAgainAction(form: FormData) {
  await requireMay('links')
  const url = address.safeParse(form.get('url'))
  const looked = url.success && (await lookAgain(url.data, new Date()))
  redirect(looked ? `${HERE}?news=looked` : HERE)
}

export async function ignoreLinkAction(form: FormData) {
  await requireMay('links')
  const url = address.safeParse(form.get('url'))
  const isIgnored = form.get('ignored') === '1'
  if (url.success) await ignoreLink(url.data, isIgnored)
  redirect(`${HERE}?news=${isIgnored ? 'ignored' : 'heeded'}`)
}

export async function replaceByCopyAction(form: FormData) {
  await requireMay('links')
  const typed = z.object({ url: address, copy: address }).safeParse({ url: form.get('url'), copy: form.get('copy') })
  const replaced = typed.success && (await replaceByCopy(typed.data.url, typed.data.copy)).ok
  redirect(`${HERE}?news=${replaced ? 'saved' : 'no-address'}`)
}
