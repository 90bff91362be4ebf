import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { siteSchema, type Site } from '@/lib/site'
import { bodyOf } from './body'
import { pictureFlaws, pictureNames, type PictureFlaw } from '@/lib/media/known-pictures'
import { err, ok, type Result } from '@/lib/result'
import { linkFates, type Fates } from '@/lib/shop-links/fates'
import { makeRegistry, registrySchema, type Registry } from '@/lib/shop-links/registry'
import { checkContent } from './check-content'
import { buildContent, type Content, type Theme } from './content'
import type { CachedFiles } from './content-cache'
import { pathOf, type Entry } from './entry'
import type { Mention } from './mentions'
import type { Problem } from './problem'
import { isThere, readContentFile } from './read-file'
import { hashOf, KIND_OF_FOLDER, readEntry, sourceOf, type UnanchoredEntry } from './read-entry'
import { readYaml } from './read-yaml'

const SITE_FILE = 'site.yaml'
const THEME_FILE = 'theme.css'
const LINKS_FILE = 'links.yaml'
/** What the site goes by as a whole, besides its texts. */
const OWN_FILES = [SITE_FILE, THEME_FILE, LINKS_FILE]
/** A reader waits for it before anything is drawn. */
const MOST_THEME_BYTES = 32 * 1024

/** A content file: its last good version, if it had one since the start, and what is wrong with it now, if anything. */
type KeptFile = {
  hash: string
  good?: UnanchoredEntry
  problems: Problem[]
  mentions?: Mention[]
  /** When and how large it was, from before it was read. */
  stamp?: string
}

/**
 * The files of CONTENT_DIR as this process knows them. A file with a mistake keeps its last good version, so that nothing
 * that is up goes down by a slip of the pen.
 */
export class ContentFiles {
  readonly #folder: string
  readonly #files = new Map<string, KeptFile>()
  #readAt = 0
  #site: { value: Site; problems: Problem[] } = { value: siteSchema.parse({}), problems: [] }
  #theme: { value?: Theme; problems: Problem[] } = { problems: [] }
  #links: { value: z.infer<typeof registrySchema>; problems: Problem[] } = { value: {}, problems: [] }

  /** Something is known that was not, when the cache was written. */
  #hasNews = false
  #registry: { fates: Fates; links: z.infer<typeof registrySchema>; value: Registry } | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Reads everything, as far as front matter. */
  readAll(cachedFor: (timeZone: string) => CachedFiles = () => new Map()) {
    this.#readAt = Date.now()
    this.readSite()
    const cached = cachedFor(this.#site.value.timeZone)
    this.#readTheme()
    this.#readLinks()
    for (const file of listFiles(this.#folder)) {
      const known = cached.get(file)
      if (known && known.stamp === stampOf(this.#folder, file)) this.#files.set(file, { ...known, problems: [] })
      else this.#readFrontMatter(file)
    }
  }

  /** What the next start need not read again: what is in order and has not changed of late. Null if that is no news. */
  newsToCache(now = Date.now()): CachedFiles | null {
    if (!this.#hasNews) return null
    this.#hasNews = false
    const files = [...this.#files].flatMap(([file, { hash, good, problems, mentions, stamp }]) => {
      const isCurrent = good?.hash === hash && problems.length === 0 && stamp !== undefined
      return isCurrent && isOlder(stamp, now) ? [[file, { hash, good, mentions, stamp }] as const] : []
    })
    return new Map(files)
  }

  /** Reads a file again that the site goes by as a whole. */
  readOwn(file: string) {
    if (file === SITE_FILE) this.readSite()
    if (file === THEME_FILE) this.#readTheme()
    if (file === LINKS_FILE) this.#readLinks()
  }

  readSite() {
    const text = readContentFile(this.#folder, SITE_FILE)
    if (text === undefined) {
      const message = 'is missing; the site goes by the defaults until it is there'
      this.#site = { ...this.#site, problems: [{ file: SITE_FILE, line: 1, column: 1, message }] }
      return
    }
    const read = text.ok ? readYaml(text.value, siteSchema, { file: SITE_FILE, linesBefore: 0 }) : err([text.error])
    const before = this.#site.value.timeZone
    this.#site = read.ok ? { value: read.value, problems: [] } : { ...this.#site, problems: read.error }
    if (this.#site.value.timeZone !== before) this.#moveToZone(this.#site.value.timeZone)
  }

  /** A site needs none. One that is too large leaves the last good one. */
  #readTheme() {
    const css = readContentFile(this.#folder, THEME_FILE, MOST_THEME_BYTES)
    if (css?.ok === false) this.#theme = { ...this.#theme, problems: [css.error] }
    else this.#theme = { value: css && { css: Buffer.from(css.value), hash: hashOf(css.value) }, problems: [] }
  }

  /** A site needs none. A mistake leaves the last good one. */
  #readLinks() {
    const text = readContentFile(this.#folder, LINKS_FILE) ?? ok('')
    const read = text.ok
      ? readYaml(text.value, registrySchema, { file: LINKS_FILE, linesBefore: 0 })
      : err([text.error])
    this.#links = read.ok ? { value: read.value, problems: [] } : { ...this.#links, problems: read.error }
  }

  /** Dates without a zone are the site's clock, so another zone makes other moments of them. */
  #moveToZone(timeZone: string) {
    for (const [file, kept] of this.#files) {
      const read = kept.good && readEntry(file, sourceOf(kept.good), timeZone)
      if (read?.ok) this.#files.set(file, { ...kept, good: read.value })
    }
  }

  /** Reads one file again, body and all; true if it is another than before. */
  async readAgain(file: string): Promise<boolean> {
    const before = this.#files.get(file)
    const found = this.#read(file)
    if (found === undefined || before?.hash === found.hash) return false
    const { hash, read, stamp } = found
    const body = read.ok ? await bodyOf(read.value) : undefined
    const problems = !read.ok ? read.error : body?.ok === false ? [body.error] : []
    if (read.ok && body?.ok) {
      this.#files.set(file, { hash, good: read.value, problems, mentions: copyOf(body.value.mentions), stamp })
    } else this.#files.set(file, { ...before, hash, problems })
    return true
  }

  /** Marks a file whose body turned out not to compile. It was never shown, so there is no good version. */
  markBroken(entry: Entry, problem: Problem) {
    const kept = this.#files.get(entry.file)
    if (kept?.good?.hash === entry.hash) this.#files.set(entry.file, { hash: entry.hash, problems: [problem] })
  }

  /** Whether the body of an entry has been compiled, and so is known to be sound. */
  isCompiled(entry: Entry): boolean {
    const kept = this.#files.get(entry.file)
    return kept?.good?.hash === entry.hash && kept.mentions !== undefined
  }

  /** Keeps what a body refers to, which is known once it has been compiled. */
  keepMentions(entry: Entry, mentions: Mention[]) {
    const kept = this.#files.get(entry.file)
    if (kept?.good?.hash !== entry.hash || kept.mentions) return
    kept.mentions = copyOf(mentions)
    this.#hasNews = true
  }

  /** What has come, changed or gone since everything was read, while nobody watched yet. */
  changedUnseen(): string[] {
    const there = new Set(listFiles(this.#folder))
    const gone = [...this.#files.keys()].filter((file) => !there.has(file))
    const changed = [...there, ...OWN_FILES].filter((file) => {
      const time = changeTime(this.#folder, file)
      return time !== undefined && (time >= this.#readAt - CLOCK_STEP_MS || (there.has(file) && !this.#files.has(file)))
    })
    return [...gone, ...changed]
  }

  forget(file: string): boolean {
    return this.#files.delete(file)
  }

  exists(file: string): boolean {
    return isThere(path.join(this.#folder, file))
  }

  get timeZone(): string {
    return this.#site.value.timeZone
  }

  get goodEntries(): UnanchoredEntry[] {
    return [...this.#files.values()].flatMap((file) => file.good ?? [])
  }

  /** What the site is made of, given the entries that have found their rows and the complaints of those that did not. */
  toContent(entries: Entry[], homeless: Problem[], complaints: Problem[] = []): Content {
    const without = new Set(homeless.map(({ file }) => file))
    const broken = [...this.#files].filter(([file, { good }]) => !good || without.has(file))
    const problems = [...this.#files.values()].flatMap((file) =>
      file.problems.map((each): Problem => ({ ...each, meanwhile: file.good ? 'last-good' : 'nothing' })),
    )
    const unplaced = homeless.map((each): Problem => ({ ...each, meanwhile: 'nothing' }))
    problems.unshift(...this.#site.problems, ...this.#theme.problems, ...this.#links.problems)
    const between = this.complaints(entries)
    const paths = new Set(broken.map(([file]) => addressOf(file)))
    // The address of two files is that of the one which is in order.
    entries.forEach((entry) => paths.delete(pathOf(entry)))
    const all = [...problems, ...unplaced, ...complaints, ...this.#strangers(entries), ...between]
    return {
      ...buildContent(this.#site.value, entries, paths, all),
      theme: this.#theme.value,
      registry: this.#registryNow(),
    }
  }

  /** What is not in order between the files and in pictures, as far as they have been compiled and looked at. */
  complaints(entries: Entry[]): Problem[] {
    const mentionsOf = (file: string) => this.#files.get(file)?.mentions ?? NONE
    return [...checkContent(entries, this.#registryNow(), pictureNames(), mentionsOf), ...pictureFlaws().map(ofPicture)]
  }

  /** The same for as long as what it is made from is the same. */
  #registryNow(): Registry {
    const [fates, links] = [linkFates(), this.#links.value]
    if (this.#registry?.fates !== fates || this.#registry.links !== links) {
      this.#registry = { fates, links, value: makeRegistry(links, fates) }
    }
    return this.#registry.value
  }

  /** The addresses elsewhere that texts link to as they are written, as far as bodies have been compiled. */
  addressesInText(file: string): string[] {
    const mentions = this.#files.get(file)?.mentions ?? []
    return mentions.flatMap((each) => (each.kind === 'link' && /^https?:/i.test(each.to) ? each.to : []))
  }

  /** An author whom site.yaml does not know is shown by the name in the file. */
  #strangers(entries: Entry[]): Problem[] {
    const known = this.#site.value.authors
    return entries
      .filter((entry) => entry.author && !Object.hasOwn(known, entry.author))
      .map(({ file, author }) => {
        return {
          file,
          line: 1,
          column: 1,
          field: 'author',
          message: `“${author}” is not among the authors in site.yaml`,
        }
      })
  }

  #readFrontMatter(file: string) {
    const found = this.#read(file)
    if (found === undefined) return
    const { hash, read, stamp } = found
    this.#files.set(file, { hash, stamp, ...(read.ok ? { good: read.value, problems: [] } : { problems: read.error }) })
  }

  /** A file as far as its front matter, and what changes with it; undefined when it is not there. */
  #read(file: string): { hash: string; stamp?: string; read: Result<UnanchoredEntry, Problem[]> } | undefined {
    this.#hasNews = true
    const stamp = stampOf(this.#folder, file)
    const text = readContentFile(this.#folder, file)
    if (text === undefined) return undefined
    if (!text.ok) return { hash: hashOf(text.error.message), read: err([text.error]) }
    return { hash: hashOf(text.value), stamp, read: readEntry(file, text.value, this.#site.value.timeZone) }
  }
}

const ofPicture = ({ name, shown, ...flaw }: PictureFlaw): Problem => ({
  file: path.join('media', name),
  ...flaw,
  ...(shown !== 'as it is' && { meanwhile: shown }),
})

/** Of what has not been compiled yet. */
const NONE: Mention[] = []

/** A piece of a text would keep the whole text in memory. */
const copyOf = (mentions: Mention[]): Mention[] => structuredClone(mentions)

export const isContentFile = (file: string) =>
  /\.mdx?$/.test(file) && path.dirname(file) in KIND_OF_FOLDER && !path.basename(file).startsWith('.')

export const isOwnFile = (file: string) => OWN_FILES.includes(file)

/** The address that a file has, in order or not. */
const addressOf = (file: string) =>
  pathOf({ kind: KIND_OF_FOLDER[path.dirname(file)]!, slug: path.basename(file, path.extname(file)) })

function listFiles(folder: string): string[] {
  return Object.keys(KIND_OF_FOLDER).flatMap((name) => {
    try {
      return readdirSync(path.join(folder, name))
        .map((file) => path.join(name, file))
        .filter(isContentFile)
        .sort()
    } catch {
      return [] // a site without reading pages needs no such folder
    }
  })
}

/** File systems count time in steps, of two seconds at worst. */
const CLOCK_STEP_MS = 2_000

/** When a file was last written or put in its place. */
const changeTime = (folder: string, file: string) => statsOf(folder, file)?.ctimeMs

function statsOf(folder: string, file: string) {
  try {
    return statSync(path.join(folder, file))
  } catch {
    return undefined // what cannot be looked at has no news
  }
}

/** Another one means that the file may be another; the same one, that it is not, once it is older than a clock's step. */
function stampOf(folder: string, file: string): string | undefined {
  const stats = statsOf(folder, file)
  return stats && [stats.ctimeMs, stats.mtimeMs, stats.size, stats.ino].join(' ')
}
const isOlder = (stamp: string, now: number) => Number(stamp.split(' ')[0]) < now - CLOCK_STEP_MS
