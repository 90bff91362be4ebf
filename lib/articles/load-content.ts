import { constants, accessSync } from 'node:fs'
import { changed } from '@/lib/documents/versions'
import { transaction } from '@/lib/db/client'
import { SettingError, settings } from '@/lib/env'
import { log } from '@/lib/log'
import { once } from '@/lib/once'
import { AnchorMatcher } from './anchor'
import { bodyOf } from './body'
import { content, replaceContent } from './content'
import { ContentFiles } from './content-files'
import type { Entry } from './entry'
import { describe, type Problem } from './problem'
import type { UnanchoredEntry } from './read-entry'
import { allAnchors, createAnchor, updateAnchor } from './store'

export const contentFiles = () => once('content-files', () => new ContentFiles(settings().contentDir))

/** @throws SettingError when CONTENT_DIR cannot be read at all */
export async function loadContent() {
  const { contentDir } = settings()
  try {
    accessSync(contentDir, constants.R_OK | constants.X_OK)
  } catch {
    throw new SettingError(
      `CONTENT_DIR: ${contentDir} is not a folder that can be read. Make one to start from with: npm run afterword -- init ${contentDir}`,
    )
  }
  contentFiles().readAll()
  await publishContent()
}

/** Makes what the files say now the site's content: finds the rows, replaces the snapshot, tells the owner what is new. */
export async function publishContent() {
  const files = contentFiles()
  const { entries, homeless } = await anchorEntries(files.goodEntries)
  const known = new Set(content().problems.map(describe))
  const next = replaceContent(files.toContent(entries, homeless))
  for (const problem of next.problems) if (!known.has(describe(problem))) log.warn(`content: ${describe(problem)}`)
  changed('site')
}

async function anchorEntries(entries: UnanchoredEntry[]): Promise<{ entries: Entry[]; homeless: Problem[] }> {
  return transaction(async (tx) => {
    const matcher = new AnchorMatcher(await allAnchors(tx))
    const anchored: Entry[] = []
    const homeless: Problem[] = []
    for (const entry of entries) {
      const found = matcher.match(entry)
      if (!found.ok) {
        homeless.push(found.error)
        continue
      }
      const { anchor, wanted } = found.value
      if (!anchor) {
        const made = await createAnchor(tx, wanted, new Date())
        matcher.add(made, entry.file)
        anchored.push({ ...entry, id: made.id })
      } else {
        const names = ['key', 'kind', 'slug', 'title'] as const
        if (names.some((name) => anchor[name] !== wanted[name])) await updateAnchor(tx, { ...wanted, id: anchor.id })
        anchored.push({ ...entry, id: anchor.id })
      }
    }
    return { entries: anchored, homeless }
  })
}

/** Whether an entry's body can be shown. One that cannot, although its front matter was in order, is taken down. */
export async function bodyIsSound(entry: Entry): Promise<boolean> {
  const body = await bodyOf(entry)
  if (body.ok) {
    contentFiles().keepMentions(entry, body.value.mentions)
    return true
  }
  contentFiles().markBroken(entry, body.error)
  await publishContent()
  return false
}

/** Compiles what nobody has asked for yet, one after the other, so that mistakes are known soon after the start. */
export async function compileAhead() {
  for (const entry of content().entries) {
    await bodyIsSound(entry)
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (contentFiles().complaints(content().entries).length > 0) await publishContent()
}
