import { currentModerator } from '@/app/(admin)/auth/moderator'
import { whatWaits } from '@/lib/moderation/queue'

/** How many wait, for pages that are open. */
export async function GET(): Promise<Response> {
  if (!(await currentModerator())) return Response.json({ error: 'signed-out' }, { status: 401 })
  return Response.json(await whatWaits())
}
