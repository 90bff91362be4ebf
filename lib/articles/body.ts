import { once } from '@/lib/once'
import type { Result } from '@/lib/result'
import { compileBody, type Body } from './compile-body'
import type { Entry } from './entry'
import type { Problem } from './problem'
import { sourceOf } from './read-entry'

/** Compiled bodies are some 30 KB each; the site's pages are kept finished elsewhere, so few are needed at a time. */
const KEPT = 300
const bodies = () => once('bodies', () => new Map<string, Promise<Result<Body, Problem>>>())

/** The compiled body of an entry's last good version. Compiled once at a time, and kept while it is used. */
export function bodyOf(entry: Pick<Entry, 'file' | 'source' | 'hash'>): Promise<Result<Body, Problem>> {
  const kept = bodies()
  const key = `${entry.file} ${entry.hash}`
  const body = kept.get(key) ?? compileBody(entry.file, sourceOf(entry))
  kept.delete(key)
  kept.set(key, body)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return body
}
