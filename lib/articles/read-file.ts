import { lstatSync, readFileSync, statSync, type Stats } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@/lib/result'
import type { Problem } from './problem'

/** Ten times the longest article; what is larger would hold up everybody while it is compiled. */
export const MOST_FILE_BYTES = 1024 * 1024

/**
 * The text of a file of CONTENT_DIR; undefined when there is none, which it may be from one moment to the next.
 * @param most bytes
 */
export function readContentFile(
  folder: string,
  file: string,
  most = MOST_FILE_BYTES,
): Result<string, Problem> | undefined {
  const full = path.join(folder, file)
  const problem = (message: string, at = { line: 1, column: 1 }) => err<Problem>({ file, ...at, message })
  try {
    const refusal = whyNotRead(statSync(full), most)
    if (refusal) return problem(refusal)
    const bytes = readFileSync(full)
    const text = bytes.toString()
    // Bytes that are no UTF-8 have become signs that stand for what is not known.
    return !text.includes(UNKNOWN) || Buffer.from(text).equals(bytes)
      ? ok(text)
      : problem('is not written in UTF-8 from here on; save it as UTF-8', placeOf(text.indexOf(UNKNOWN), text))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return isThere(full) ? problem('is a link that leads nowhere') : undefined
    return problem(WORDS[code ?? ''] ?? `cannot be read (${code})`)
  }
}

const UNKNOWN = '\uFFFD'

const WORDS: Record<string, string> = {
  EACCES: 'may not be read by the server; change its owner or its mode',
  EPERM: 'may not be read by the server; change its owner or its mode',
  ELOOP: 'is a link that leads back to itself',
}

function whyNotRead(stats: Stats, most: number): string | null {
  if (stats.isDirectory()) return 'is a folder; its name is that of a file'
  if (!stats.isFile()) return 'is no file that can be read to its end'
  return stats.size > most ? `is ${stats.size} bytes, of which ${most} are the most` : null
}

/** Whether something has this name, be it a link to nothing. */
export const isThere = (full: string) => lstatSync(full, { throwIfNoEntry: false }) !== undefined

function placeOf(offset: number, text: string) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
