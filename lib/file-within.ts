import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** The file of a name inside a folder, symbolic links followed; undefined for what is not there or leads out of it. */
export async function fileWithin(root: string, name: string): Promise<string | undefined> {
  try {
    if (name.includes('\0') || name.split('/').some((part) => part.startsWith('.'))) return undefined
    const file = await realpath(path.join(root, name))
    const inside = file.startsWith(`${await realpath(root)}${path.sep}`)
    return inside && (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
