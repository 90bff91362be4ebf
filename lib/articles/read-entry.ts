import { createHash } from 'node:crypto'
import path from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '@/lib/result'
import type { Entry, EntryKind } from './entry'
import { frontMatterSchemas, slugSchema } from './front-matter'
import { momentInZone } from './moment-in-zone'
import type { Complaint, Problem } from './problem'
import { placeInYaml, readYaml } from './read-yaml'
import { signatureOf } from './likeness'

/** An entry before it has found its row. */
export type UnanchoredEntry = Omit<Entry, 'id'>

export const KIND_OF_FOLDER: Record<string, EntryKind> = { articles: 'article', reading: 'reading', pages: 'page' }

/** Addresses of the site itself, which no page may take. */
const RESERVED = new Set(
  'admin answers api archive articles authors comments go healthz media moderate page reading readyz search subscriptions tags trackback visits webmention xmlrpc'.split(
    ' ',
  ),
)

/** To read YAML takes far longer than its length lets expect. */
const MOST_MATTER = 64 * 1024

export const isReserved = (slug: string) => RESERVED.has(slug)

/** Reads a content file as far as its front matter; the body is only kept. */
export function readEntry(file: string, text: string, timeZone: string): Result<UnanchoredEntry, Problem[]> {
  const problem = (message: string): Problem[] => [{ file, line: 1, column: 1, message }]
  const kind = KIND_OF_FOLDER[path.dirname(file)]!
  const slug = path.basename(file, path.extname(file))
  if (!slugSchema.safeParse(slug).success) {
    return err(problem(`the file's name becomes the address, so it has small letters, digits and single hyphens only`))
  }
  if (kind === 'page' && isReserved(slug)) return err(problem(`/${slug} is an address of the site itself`))

  const { matter, body } = splitFrontMatter(text)
  if (matter === null) return err(problem('the file begins with front matter between two lines of ---'))
  if (matter.length > MOST_MATTER) {
    return err(problem(`its front matter has ${matter.length} characters, of which ${MOST_MATTER} are the most`))
  }
  const read = readYaml(matter, frontMatterSchemas[kind], { file, linesBefore: 1 })
  if (!read.ok) return read
  const { id: key, date, updated, reviewed, withdrawn, author, changes, ...rest } = read.value
  const moment = (written: string) => momentInZone(written, timeZone)
  const momentIf = (written: string | undefined) => (written === undefined ? undefined : moment(written))
  const words = body.match(/[\p{L}\p{N}’']+/gu) ?? []
  return ok({
    pros: [],
    cons: [],
    links: [],
    alternatives: [],
    ...rest,
    kind,
    slug,
    file,
    key,
    author: author ?? '',
    date: moment(date),
    updated: momentIf(updated),
    reviewed: momentIf(reviewed),
    withdrawn: momentIf(withdrawn),
    changes: changes
      .map(({ date, what }) => ({ date: moment(date), what }))
      .sort((a, b) => b.date.getTime() - a.date.getTime()),
    words: words.length,
    signature: signatureOf(
      [`${rest.title} ${rest.title} ${rest.description}`.split(/[^\p{L}\p{N}’']+/u), words].flat(),
    ),
    // As it comes, it would hold a piece of memory several times as large.
    source: new Uint8Array(deflateRawSync(text)),
    hash: hashOf(text),
  })
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

export const sourceOf = (entry: Pick<Entry, 'source'>) => inflateRawSync(entry.source).toString()

/** A complaint with the place of its field; without a field it is about the file. */
export function inFrontMatter(entry: Pick<Entry, 'source' | 'file'>, { path, message }: Complaint): Problem {
  const { file } = entry
  if (path.length === 0) return { file, line: 1, column: 1, message }
  return { file, ...placeInFrontMatter(entry, path), field: path.join('.'), message }
}

type Place = { line: number; column: number }
/** All complaints are made again at each change of any file. */
const places = new WeakMap<Uint8Array, Map<string, Place>>()

function placeInFrontMatter({ source }: Pick<Entry, 'source'>, path: PropertyKey[]): Place {
  const known = places.get(source) ?? new Map<string, Place>()
  places.set(source, known)
  const name = path.join('.')
  const place = known.get(name) ?? placeInYaml(splitFrontMatter(sourceOf({ source })).matter ?? '', path, 1)
  known.set(name, place)
  return place
}

/** The YAML between the first two lines of `---`, and what follows. */
function splitFrontMatter(text: string): { matter: string | null; body: string } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text)
  return match?.index === 0 ? { matter: match[1]!, body: text.slice(match[0].length) } : { matter: null, body: text }
}

/** The body with as many empty lines before it as the front matter had, so that places in errors are true. */
export function bodyInPlace(text: string): string {
  const { body } = splitFrontMatter(text)
  return text.slice(0, text.length - body.length).replace(/[^\n]/g, '') + body
}
