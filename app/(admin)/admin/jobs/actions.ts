'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { tryJobAgain } from '@/lib/jobs/try-again'
import { tryMailAgain } from '@/lib/mail/desk'

const idField = z.coerce.number().int().min(1).max(2_147_483_647)

export async function tryMailAgainAction(form: FormData) {
  await requireMay('jobs')
  await again(form, tryMailAgain)
}

export async function tryJobAgainAction(form: FormData) {
  await requireMay('jobs')
  await again(form, tryJobAgain)
}

async function again(form: FormData, tryIt: (id: number, now: Date) => Promise<boolean>): Promise<never> {
  const id = idField.safeParse(form.get('id'))
  const isTried = id.success && (await tryIt(id.data, new Date()))
  redirect(`/admin/jobs?news=${isTried ? 'again' : 'gone'}`)
}
