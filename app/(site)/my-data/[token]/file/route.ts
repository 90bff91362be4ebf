import { exportOwnData } from '@/lib/privacy/own-data'
import { readOwnDataLink } from '@/lib/privacy/own-data-link'

/** All that is kept about who has the link; the front server has looked at it. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }) {
  const now = new Date()
  const read = await readOwnDataLink(decodeURIComponent((await params).token), now)
  const file = read.ok ? await exportOwnData(read.value.commenterId, true, now) : null
  if (file === null) return new Response(null, { status: 410 })
  return new Response(file, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
