import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { CARDS } from './cards'
import { keptIn, knownHashes } from './known-pictures'
import { VARIANTS } from './variants'

/** A file that is being replaced may be back in a moment. */
const KEPT_MS = 3_600_000
/** A card that is still asked for is drawn again. */
const CARD_KEPT_MS = 30 * 86_400_000

/** What was made of pictures that are gone or others by now goes too, and cards after a while. */
export async function sweepPictures(now: Date) {
  const hashes = knownHashes()
  await sweepFolder(VARIANTS, (name, age) => !hashes.has(name) && age > KEPT_MS, now)
  await sweepFolder(CARDS, (_, age) => age > CARD_KEPT_MS, now)
}

async function sweepFolder(folder: string, isOver: (name: string, age: number) => boolean, now: Date) {
  const full = path.join(keptIn(), folder)
  for (const name of await readdir(full).catch(() => [])) {
    const entry = path.join(full, name)
    const stats = await stat(entry).catch(() => undefined)
    if (stats && isOver(name, now.getTime() - stats.mtimeMs)) await rm(entry, { recursive: true, force: true })
  }
}
