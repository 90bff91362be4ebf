import { pathOf, type Entry } from '@/lib/articles/entry'
import { settings } from '@/lib/env'
import { isFlooded } from '@/lib/linkbacks/limits'
import { receiveLinkback } from '@/lib/linkbacks/receive-linkback'
import { parseTrackback, trackbackResponse } from '@/lib/linkbacks/trackback'
import type { Answer } from './answers'
import type { Sent } from './sent'

/** POST <entry>/trackback. Trackback says everything in the body, so the status is always 200. */
export async function takeTrackback(entry: Entry, { body, type, origin }: Sent, now: Date): Promise<Answer> {
  const trackback = parseTrackback(body, type)
  if (!trackback) return say('no-url')
  const target = `${settings().siteUrl}${pathOf(entry)}`
  const { url: source, claims } = trackback
  const { networkHash } = origin
  const received = await receiveLinkback({ protocol: 'trackback', source, target, claims, networkHash }, now)
  return say(received.ok ? null : received.error)
}

/** Of a flood not even the form is read. */
export const refuseTrackbackFlood = (_accept: string, now: Date): Answer | null =>
  isFlooded(now) ? say('too-many') : null

const say = (error: Parameters<typeof trackbackResponse>[0]): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/xml; charset=utf-8' },
  body: trackbackResponse(error),
})
