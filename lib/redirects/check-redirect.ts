import { parseUrl } from '@/lib/parse-url'
import { err, ok, type Result } from '@/lib/result'

/** What stands at an address of the site, without its redirects. */
export type Standing = 'page' | 'nothing' | { leadsTo: string }

export type Redirects = ReadonlyMap<string, string>

/** Longer is no address that anybody has written down. */
const MAX_LENGTH = 500

/**
 * Whether an old path may lead to a path or an address: never to itself, never over another redirect, and never away from
 * a page that is there. So whoever follows one arrives after one step.
 * @returns the redirect as it is kept, or a sentence for the owner
 */
export async function checkRedirect(
  typed: { from: string; to: string },
  redirects: Redirects,
  standingOf: (path: string) => Promise<Standing>,
): Promise<Result<{ from: string; to: string }, string>> {
  const from = pathIn(typed.from)
  if (from === null) return err('The old path begins with / and has no ? or # in it.')
  const to = targetIn(typed.to)
  if (to === null)
    return err('The new place is a path that begins with /, or a full address like https://example.org/.')
  const target = to.startsWith('/') ? to.split(/[?#]/, 1)[0]! : null
  if (target !== null && pathIn(target) === from) return err(`${from} would lead to itself.`)
  if ((await standingOf(from)) !== 'nothing') return err(`${from} is there. What is there cannot lead elsewhere.`)
  const before = [...redirects].filter(([old, leadsTo]) => old !== from && pathIn(leadsTo) === from)
  if (before.length > 0) {
    return err(
      `${before[0]![0]} leads to ${from} already. Let it lead to ${to} first, so that nobody is sent on twice.`,
    )
  }
  if (target === null) return ok({ from, to })
  const next = redirects.get(pathIn(target) ?? '')
  if (next !== undefined)
    return err(`${target} leads to ${next} itself. Choose ${next}, so that nobody is sent on twice.`)
  const stands = await standingOf(target)
  if (stands === 'nothing') return err(`${target} is not there.`)
  if (stands !== 'page') return err(`${target} leads to ${stands.leadsTo} itself. Choose ${stands.leadsTo}.`)
  return ok({ from, to })
}

/** A path of the site as redirects know it: in lower case, without a slash at its end; null if it is none. */
export function pathIn(typed: string): string | null {
  const text = typed.trim()
  if (!/^\/(?!\/)[^?#\\\s]*$/.test(text) || text.length > MAX_LENGTH) return null
  const path = text.toLowerCase().replace(/\/+$/, '')
  return path === '' ? null : path
}

function targetIn(typed: string): string | null {
  const text = typed.trim()
  if (text.length > MAX_LENGTH) return null
  if (/^\/(?![/\\])[^\s\\]*$/.test(text)) return text
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : null
  return url && !url.username && !url.password ? url.href : null
}
