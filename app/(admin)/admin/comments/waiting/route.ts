import { currentModerator } from '@/app/(admin)/auth/moderator'
import { scopeOf } from '@/lib/moderation/scope'
import { waitingNews } from '@/lib/moderation/waiting-news'

/** How many wait, as server-sent events, for pages that are open. */
export async function GET(request: Request): Promise<Response> {
  const who = await currentModerator()
  if (!who) return Response.json({ error: 'signed-out' }, { status: 401 })
  const gone = new AbortController()
  request.signal.addEventListener('abort', () => gone.abort())
  const news = waitingNews(scopeOf(who), gone.signal)
  const encoder = new TextEncoder()
  const events = new ReadableStream({
    async pull(stream) {
      const { done, value } = await news.next()
      if (done) stream.close()
      else stream.enqueue(encoder.encode(`data: ${value}\n\n`))
    },
    cancel: () => gone.abort(),
  })
  return new Response(events, { headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } })
}
