import { ageInWords } from '@/components/admin/age-in-words'
import type { Settings } from '@/lib/env'

/** The worker looks every half minute at the least. */
const ALIVE_MS = 90_000

export function workerHealth(lastLookAt: number | undefined, now: Date): string {
  if (lastLookAt === undefined) return 'not running: nothing is sent or checked'
  if (now.getTime() - lastLookAt <= ALIVE_MS) return 'running'
  return `has not looked for work for ${Math.round((now.getTime() - lastLookAt) / 60_000)} minutes`
}

export function mailHealth(smtp: Settings['smtp'], lastSentAt: Date | null, now: Date): string {
  const to = smtp ? `by ${smtp.host}:${smtp.port}` : 'into files in DATA_DIR/mail, since no SMTP_URL is set'
  return `${to}; ${lastSentAt ? `the last ${ageInWords(lastSentAt, now)}` : 'none was sent yet'}`
}
