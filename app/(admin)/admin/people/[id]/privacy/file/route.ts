import { requireMay } from '@/app/(admin)/auth/moderator'
import { exportOwnData } from '@/lib/privacy/own-data'
import { personIn } from '../person-in'

/** All that is kept about a person, for who asks the owner and not the site. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  await requireMay('privacy')
  const file = await exportOwnData(personIn((await params).id), false, new Date())
  if (file === null) return new Response('There is no such person.\n', { status: 404 })
  return new Response(file, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="person.json"',
      'cache-control': 'no-store',
    },
  })
}
