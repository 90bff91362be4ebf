import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Whoever reads finds the whole file or none. */
export async function write(to: string, bytes: Uint8Array) {
  await mkdir(path.dirname(to), { recursive: true })
  const draft = `${to}.${randomBytes(4).toString('hex')}.new`
  try {
    await writeFile(draft, bytes)
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
