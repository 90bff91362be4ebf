import { content } from '@/lib/articles/content'
import { standing } from '@/lib/articles/entry'
import { makeFetchedToken } from '@/lib/comments/form-token'
import { workAhead } from '@/lib/comments/screen-submission'

/** A form token of this moment, for the enhancement script: it says when a person began to write. */
export async function GET(request: Request): Promise<Response> {
  const now = new Date()
  const entry = content().byId.get(Number(new URL(request.url).searchParams.get('entry')))
  if (!entry || standing(entry, now) !== 'public') return Response.json({ error: 'no such entry' })
  const token = makeFetchedToken(entry.id, now)
  return Response.json({ token, ...(await workAhead(token, now)) })
}
