'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { dismissReports } from '@/lib/moderation/reports/read-reports'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

/** Lets a reported response stand as it is. */
export async function dismissAction(form: FormData) {
  await requireMay('moderate-all')
  const id = number.safeParse(form.get('id'))
  if (id.success) await dismissReports(id.data, new Date())
  redirect('/admin/comments/reported?kept=1')
}
