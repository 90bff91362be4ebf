const DAY_MS = 86_400_000

/**
 * How long somebody asks us to wait: seconds, or a date of HTTP. Capped at a day, so that nobody can put us off forever.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? ''
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : /[a-z]/i.test(text) ? Date.parse(text) - now.getTime() : NaN
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), DAY_MS)
}
