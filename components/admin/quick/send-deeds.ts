import { askDesk, tellDesk } from './ask-desk'
import { Refused, type QuickAnswer, type QuickDeed } from './quick-line'

const ADDRESS = '/admin/comments/quick'
const SLOW_MS = 20_000

/** Goes on when the page does not. */
export async function sendDeeds(deeds: QuickDeed[]): Promise<QuickAnswer> {
  const answer = await askDesk(ADDRESS, {
    method: 'POST',
    body: JSON.stringify({ deeds }),
    headers: { 'Content-Type': 'application/json' },
    keepalive: true,
    signal: AbortSignal.timeout(SLOW_MS),
  })
  if (answer.status === 401 || answer.status === 403) throw new Refused()
  if (!answer.ok) throw new Error(`the desk answered with ${answer.status}`)
  return (await answer.json()) as QuickAnswer
}

/** What is left when a page goes away; what arrives twice is done once. */
export function beaconDeeds(deeds: readonly QuickDeed[]) {
  if (deeds.length > 0) tellDesk(ADDRESS, JSON.stringify({ deeds: deeds.slice(0, 100) }))
}

/** A number that nobody has, also where `crypto.randomUUID` is kept for https. */
export function newBatch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
