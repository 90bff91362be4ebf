import { z } from 'zod'
import { currentModerator } from '@/app/(admin)/auth/moderator'
import { may } from '@/lib/accounts/permissions'
import { doDeeds } from '@/lib/moderation/quick-deeds'
import { scopeOf } from '@/lib/moderation/scope'
import { single } from '../read-seen'

const batch = z.uuid()
const deed = z.union([
  z.object({ batch, undo: z.literal(true) }),
  z.object({ batch, one: single }).transform(({ batch, one }) => ({ batch, undo: false as const, ...one })),
])
const schema = z.object({ deeds: z.array(deed).min(1).max(100) })

/** What was decided with one key each, as the page sends it in the background. */
export async function POST(request: Request): Promise<Response> {
  const who = await currentModerator()
  if (!who) return Response.json({ error: 'signed-out' }, { status: 401 })
  const parsed = schema.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return Response.json({ error: 'not-understood' }, { status: 400 })
  const { deeds } = parsed.data
  const trusts = deeds.some((deed) => !deed.undo && deed.trust)
  if (trusts && !may(who.role, 'people')) return Response.json({ error: 'not-allowed' }, { status: 403 })
  return Response.json(await doDeeds(deeds, { userId: who.id, scope: scopeOf(who) }, new Date()))
}
