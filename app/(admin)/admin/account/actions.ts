'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireModerator } from '@/app/(admin)/auth/moderator'
import { endOtherSessions, endSessionByKey } from '@/lib/accounts/sessions'
import { chooseDigest, DIGESTS } from '@/lib/accounts/team'
import { changePassword, renameUser } from '@/lib/accounts/users'

const passwords = z.object({
  old: z.string().max(1_000),
  password: z.string().max(1_000),
  again: z.string().max(1_000),
})

export async function changePasswordAction(form: FormData) {
  const who = await requireModerator()
  const parsed = passwords.safeParse({
    old: form.get('old'),
    password: form.get('password'),
    again: form.get('again'),
  })
  if (!parsed.success) redirect('/admin/account?failed=wrong')
  const { old, password, again } = parsed.data
  if (password !== again) redirect('/admin/account?failed=differ')
  const changed = await changePassword(who, old, password)
  redirect(changed.ok ? '/admin/account?changed=1' : `/admin/account?failed=${changed.error}`)
}

const shownName = z.string().trim().min(1).max(80)

export async function renameAction(form: FormData) {
  const who = await requireModerator()
  const name = shownName.safeParse(form.get('name'))
  if (!name.success) redirect('/admin/account?failed=name')
  await renameUser(who.id, name.data)
  redirect('/admin/account?renamed=1')
}

export async function chooseDigestAction(form: FormData) {
  const who = await requireModerator()
  const digest = z.enum(DIGESTS).safeParse(form.get('digest'))
  if (digest.success) await chooseDigest(who.id, digest.data)
  redirect('/admin/account?digest=1')
}

export async function endSessionAction(form: FormData) {
  const who = await requireModerator()
  const key = z.string().min(8).max(8).safeParse(form.get('key'))
  if (key.success) await endSessionByKey(who.id, key.data)
  redirect('/admin/account?ended=1')
}

export async function endOthersAction() {
  const who = await requireModerator()
  await endOtherSessions(who)
  redirect('/admin/account?ended=1')
}
