import { constants, accessSync } from 'node:fs'
import { changed } from '@/lib/documents/versions'
import { transaction } from '@/lib/db/client'
import { SettingError, settings } from '@/lib/env'
import { leisure } from '@/lib/leisure'
import { log } from '@/lib/log'
import { lookAtPictures } from '@/lib/media/known-pictures'
import { once } from '@/lib/once'
import { AnchorMatcher } from './anchor'
import type { Result } from '@/lib/result'
import { bodyOf } from './body'
import type { Body } from './compile-body'
import { content, replaceContent } from './content'
import { readCache, writeCache } from './content-cache'
import { ContentFiles } from './content-files'
import type { Entry } from './entry'
import { describe, type Problem } from './problem'
import { inFrontMatter, type UnanchoredEntry } from './read-entry'
import { allAnchors, createAnchors, updateAnchor, type Anchor } from './store'

export const contentFiles = () => once('content-files', () => new ContentFiles(settings().contentDir))

/**
 * @param cached whether what an earlier start of this site has read may be believed
 * @throws SettingError when CONTENT_DIR cannot be read at all
 */
export async function loadContent({ cached = false } = {}) {
  const { contentDir } = settings()
  try {
    accessSync(contentDir, constants.R_OK | constants.X_OK)
  } catch {
    throw new SettingError(
      `CONTENT_DIR: ${contentDir} is not a folder that can be read. Make one to start from with: npm run afterword -- init ${contentDir}`,
    )
  }
  contentFiles().readAll(cached ? readCache : undefined)
  await publishContent()
}

/** Keeps what has been read and compiled for the next start. */
export async function keepForNextStart() {
  const news = contentFiles().newsToCache()
  if (news) await writeCache(contentFiles().timeZone, news)
}

/** Makes what the files say now the site's content: finds the rows, replaces the snapshot, tells the owner what is new. */
export async function publishContent() {
  const files = contentFiles()
  const { entries, homeless, complaints } = await anchorEntries(files.goodEntries)
  const told = new Set(content().problems.map(describe))
  const next = replaceContent(files.toContent(entries, homeless, complaints))
  for (const problem of next.problems) if (!told.has(describe(problem))) log.warn(`content: ${describe(problem)}`)
  changed('site')
}

type Placed = { entries: Entry[]; homeless: Problem[]; complaints: Problem[] }

async function anchorEntries(found: UnanchoredEntry[]): Promise<Placed> {
  return transaction(async (tx) => {
    const matcher = new AnchorMatcher(await allAnchors(tx), found)
    const placed: { entry: UnanchoredEntry; anchor: Anchor; wanted: Omit<Anchor, 'id'> }[] = []
    const homeless: Problem[] = []
    const complaints: Problem[] = []
    for (const entry of [...found.filter(matcher.isKnown), ...found.filter((each) => !matcher.isKnown(each))]) {
      const match = matcher.match(entry)
      if (!match.ok) {
        homeless.push(inFrontMatter(entry, match.error))
        continue
      }
      const { wanted, complaint } = match.value
      if (complaint) complaints.push(inFrontMatter(entry, complaint))
      const anchor = match.value.anchor ?? { ...wanted, id: NEW - placed.length }
      if (!match.value.anchor) matcher.add(anchor, entry.file)
      placed.push({ entry, anchor, wanted })
    }
    for (const { anchor, wanted } of placed) {
      const hasChanged = NAMES.some((name) => anchor[name] !== wanted[name])
      if (hasChanged) await updateAnchor(tx, { ...wanted, id: anchor.id })
    }
    const fresh = placed.filter(({ anchor }) => anchor.id <= NEW)
    const made = await createAnchors(
      tx,
      fresh.map(({ wanted }) => wanted),
      new Date(),
    )
    const ids = new Map(made.map(({ kind, slug, id }) => [`${kind}/${slug}`, id]))
    const idOf = ({ id, kind, slug }: Anchor) => (id > NEW ? id : ids.get(`${kind}/${slug}`)!)
    return { entries: placed.map(({ entry, anchor }) => anchored(entry, idOf(anchor))), homeless, complaints }
  })
}

/** Rows that are not made yet are told apart by numbers from here down. */
const NEW = -1
const NAMES = ['key', 'kind', 'slug', 'title'] as const

/** What has not changed stays the same thing, so that what is known of it need not be found out again. */
const known = new WeakMap<UnanchoredEntry, Entry>()

function anchored(entry: UnanchoredEntry, id: number): Entry {
  const before = known.get(entry)
  if (before?.id === id) return before
  const made = { ...entry, id }
  known.set(entry, made)
  return made
}

/** Whether an entry's body can be shown. One that cannot, although its front matter was in order, is taken down. */
export async function bodyIsSound(entry: Entry): Promise<boolean> {
  if (await isSound(entry)) return true
  await publishContent()
  return false
}

/** The same, without taking down what is not; that takes `publishContent`. */
async function isSound(entry: Entry): Promise<boolean> {
  const body = await bodyOf(entry)
  noteSoundness(entry, body)
  return body.ok
}

/** Whoever has compiled a body says what came of it, so that it need not be done again to know. */
export function noteSoundness(entry: Entry, body: Result<Body, Problem>) {
  if (body.ok) contentFiles().keepMentions(entry, body.value.mentions)
  else contentFiles().markBroken(entry, body.error)
}

/** Mistakes in many files are told a few at a time. */
const TELL_AFTER_MS = 1_000

/**
 * Compiles what nobody has asked for yet and looks at the pictures, one after the other while nobody waits for an answer, so that mistakes are known
 * soon after the start.
 */
export async function compileAhead() {
  let isNews = false
  let told = Date.now()
  // The newest are asked for most, and the last ones compiled are those that are kept.
  for (const entry of content().entries.toReversed()) {
    if (contentFiles().isCompiled(entry)) continue
    await leisure()
    if (!(await isSound(entry))) isNews = true
    if (isNews && Date.now() - told > TELL_AFTER_MS) {
      await publishContent()
      isNews = false
      told = Date.now()
    }
  }
  await lookAtPictures()
  if (isNews || contentFiles().complaints(content().entries).length > 0) await publishContent()
}
