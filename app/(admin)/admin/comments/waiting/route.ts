import { currentModerator } from '@/app/(admin)/auth/moderator'
import { whatWaits } from '@/lib/moderation/queue'
import { scopeOf } from '@/lib/moderation/scope'

/** How many wait, for pages that are open. */
export async function GET(): Promise<Response> {
  const who = await currentModerator()
  if (!who) return Response.json({ error: 'signed-out' }, { status: 401 })
  return Response.json(await whatWaits(scopeOf(who)))
}
