import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import type { Mention } from './mentions'
import type { UnanchoredEntry } from './read-entry'

/** Content files that were in order, by name, and whether they still are what they were. */
export type CachedFiles = ReadonlyMap<
  string,
  { hash: string; stamp: string; good: UnanchoredEntry; mentions?: Mention[] | undefined }
>
type Cache = { madeFor: string; files: CachedFiles }

const cacheFile = () => path.join(settings().dataDir, 'content-cache')

/**
 * What the start before has read, so that ten thousand files need not be read and compiled again. It may be deleted at any
 * time, and is good for one build and one time zone only.
 */
export function readCache(timeZone: string): CachedFiles {
  try {
    const { madeFor, files } = deserialize(unsealed(readFileSync(cacheFile()))) as Cache
    return madeFor === madeForWhat(timeZone) ? files : new Map()
  } catch {
    return new Map() // there is none, it is damaged, or it was written by another version of Node
  }
}

export async function writeCache(timeZone: string, files: CachedFiles): Promise<void> {
  const madeFor = madeForWhat(timeZone)
  if (madeFor === null) return
  const bytes = serialize({ madeFor, files } satisfies Cache)
  try {
    await writeFile(`${cacheFile()}.new`, [sealOf(bytes), bytes], { mode: 0o600 })
    await rename(`${cacheFile()}.new`, cacheFile())
  } catch (error) {
    log.warn({ err: error }, 'what was read of the content could not be kept for the next start')
  }
}

/** Damaged bytes may still be readable, as other words than those of the article. */
const sealOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const SEAL_BYTES = 32

function unsealed(file: Buffer): Buffer {
  const bytes = file.subarray(SEAL_BYTES)
  if (!sealOf(bytes).equals(file.subarray(0, SEAL_BYTES))) throw new Error('damaged')
  return bytes
}

/** The build that runs. What runs without one, as in development, may read files in another way at any time. */
function madeForWhat(timeZone: string): string | null {
  if (!settings().production) return null
  try {
    return [readFileSync('dist/built', 'utf8'), settings().contentDir, timeZone].join(' ')
  } catch {
    return null
  }
}
