import { currentModerator } from '@/app/(admin)/auth/moderator'
import { readAddress } from '../queue-address'
import { readRows } from '../read-rows'

/** The rows after those that a page has, so that nobody waits for them who is quick. */
export async function GET(request: Request): Promise<Response> {
  const who = await currentModerator()
  if (!who) return Response.json({ error: 'signed-out' }, { status: 401 })
  const address = readAddress(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(await readRows(address, who, new Date()))
}
