'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import type { InviteState } from '@/components/admin/invite-form'
import { invite, withdrawInvitation } from '@/lib/accounts/invitations'
import { ROLES } from '@/lib/accounts/permissions'
import { changeMember, closeMember, reopenMember, type MemberError } from '@/lib/accounts/team'
import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import type { Result } from '@/lib/result'

const id = z.coerce.number().int().min(1).max(2_147_483_647)
const role = z.enum(ROLES)
const authorSlug = z
  .string()
  .max(200)
  .nullable()
  .catch(null)
  .transform((slug) => slug || null)

export async function inviteAction(_: InviteState, form: FormData): Promise<InviteState> {
  const who = await requireMay('team')
  const typed = z.string().catch('').parse(form.get('email')).trim().slice(0, 1_000)
  const offer = {
    email: typed,
    role: role.catch('moderator').parse(form.get('role')),
    authorSlug: authorSlug.parse(form.get('authorSlug')),
  }
  const site = { title: content().site.title, url: settings().siteUrl }
  const invited = await invite(offer, who, site, new Date())
  if (!invited.ok) return { ...offer, trouble: invited.error, sent: null }
  return {
    email: '',
    role: 'moderator',
    authorSlug: null,
    trouble: null,
    sent: { to: typed, link: invited.value.link },
  }
}

export async function revokeInvitationAction(form: FormData) {
  await requireMay('team')
  const parsed = id.safeParse(form.get('id'))
  if (parsed.success) await withdrawInvitation(parsed.data, new Date())
  redirect('/admin/team?done=withdrawn')
}

const change = z.object({ id, role, authorSlug })

export async function changeMemberAction(form: FormData) {
  await requireMay('team')
  const parsed = change.safeParse({ id: form.get('id'), role: form.get('role'), authorSlug: form.get('authorSlug') })
  if (!parsed.success) redirect('/admin/team')
  const { id, ...rest } = parsed.data
  if (rest.role === 'author' && rest.authorSlug === null) redirect('/admin/team?failed=no-author')
  back('changed', await changeMember(id, { ...rest, seesEmails: form.has('seesEmails') }))
}

export async function closeMemberAction(form: FormData) {
  await requireMay('team')
  const parsed = id.safeParse(form.get('id'))
  if (!parsed.success) redirect('/admin/team')
  back('closed', await closeMember(parsed.data, new Date()))
}

export async function reopenMemberAction(form: FormData) {
  await requireMay('team')
  const parsed = id.safeParse(form.get('id'))
  if (!parsed.success) redirect('/admin/team')
  back('reopened', await reopenMember(parsed.data))
}

function back(done: string, result: Result<null, MemberError>): never {
  redirect(result.ok ? `/admin/team?done=${done}` : `/admin/team?failed=${result.error}`)
}
