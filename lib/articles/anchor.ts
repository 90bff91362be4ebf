import { err, ok, type Result } from '@/lib/result'
import type { EntryKind } from './entry'
import type { Complaint } from './problem'
import type { Anchor } from './store'

type Anchored = { key?: string; kind: EntryKind; slug: string; aliases: string[]; title: string; file: string }
type Match = {
  anchor: Anchor | undefined
  wanted: Omit<Anchor, 'id'>
  /** The entry keeps the row that it has; what else it asks for is not done. */
  complaint?: Complaint
}

/** Finds rows for content files: by key, slug or alias. One row belongs to one file, and the other way round. */
export class AnchorMatcher {
  readonly #byKey = new Map<string, Anchor>()
  readonly #bySlug = new Map<string, Anchor>()
  readonly #takenBy = new Map<number, string>()
  readonly #standing: ReadonlySet<string>

  /** @param files all that there are, whose addresses are no others' old ones */
  constructor(anchors: Anchor[], files: Pick<Anchored, 'kind' | 'slug'>[] = []) {
    anchors.forEach((anchor) => this.add(anchor))
    this.#standing = new Set(files.map(nameOf))
  }

  add(anchor: Anchor, file?: string) {
    if (anchor.key !== null) this.#byKey.set(anchor.key, anchor)
    this.#bySlug.set(nameOf(anchor), anchor)
    if (file) this.#takenBy.set(anchor.id, file)
  }

  /** Whether a file has a row by what it is called itself: such files come first, before rows go to old names. */
  isKnown = (entry: Anchored) => this.#direct(entry).length > 0

  /** The row that fits, or none; one that another file has, and several old ones, are the owner's mistake. */
  match(entry: Anchored): Result<Match, Complaint> {
    const { kind, slug, title, aliases } = entry
    const direct = this.#direct(entry)
    const old = aliases.map((alias) => nameOf({ kind, slug: alias })).filter((name) => !this.#isOthers(name, direct))
    const fitting = [...new Set([...direct, ...old.flatMap((name) => this.#bySlug.get(name) ?? [])])]
    const anchor = fitting[0]
    const complaint = fitting.length > 1 ? twoFit(fitting, direct.length > 1) : aboutKey(anchor, entry.key)
    if (complaint && direct.length === 0) return err(complaint)

    const owner = anchor && this.#takenBy.get(anchor.id)
    if (owner && owner !== entry.file) return err(belongsTo(owner, anchor, entry))
    if (anchor) this.#takenBy.set(anchor.id, entry.file)
    const key = (complaint ? anchor?.key : entry.key) ?? anchor?.key ?? null
    return ok({ anchor, wanted: { key, kind, slug, title }, ...(complaint && { complaint }) })
  }

  /** The rows that an entry has by its address and by its key, mostly one. */
  #direct(entry: Anchored): Anchor[] {
    const byKey = entry.key === undefined ? undefined : this.#byKey.get(entry.key)
    return [...new Set([this.#bySlug.get(nameOf(entry)), byKey])].filter((anchor) => anchor !== undefined)
  }

  /** An old name that is a file's name today leads there; only a file without a row may wait for that file to go. */
  #isOthers = (name: string, direct: Anchor[]) => direct.length > 0 && this.#standing.has(name)
}

const nameOf = ({ kind, slug }: Pick<Anchored, 'kind' | 'slug'>) => `${kind}/${slug}`

function twoFit(fitting: Anchor[], byKey: boolean): Complaint {
  const names = fitting.map((anchor) => `“${anchor.title}” (${anchor.kind} ${anchor.slug})`).join(' and ')
  const message = `two conversations fit this file, ${names}; take an alias or the id away`
  return { path: [byKey ? 'id' : 'aliases'], message }
}

function aboutKey(anchor: Anchor | undefined, key: string | undefined): Complaint | undefined {
  if (!anchor?.key || !key || anchor.key === key) return undefined
  return { path: ['id'], message: `its conversation has the id “${anchor.key}”, the file says “${key}”` }
}

function belongsTo(owner: string, anchor: Anchor, { kind, slug, key, aliases }: Anchored): Complaint {
  if (key !== undefined && anchor.key === key) {
    return { path: ['id'], message: `the id “${key}”, and its conversation, belongs to ${owner} already` }
  }
  if (nameOf(anchor) === nameOf({ kind, slug })) return { path: [], message: `its address belongs to ${owner} already` }
  const at = aliases.indexOf(anchor.slug)
  return { path: ['aliases', ...(at < 0 ? [] : [at])], message: `its conversation belongs to ${owner} already` }
}
