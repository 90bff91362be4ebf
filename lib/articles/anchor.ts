import { err, ok, type Result } from '@/lib/result'
import type { EntryKind } from './entry'
import type { Problem } from './problem'
import type { Anchor } from './store'

type Anchored = { key?: string; kind: EntryKind; slug: string; aliases: string[]; title: string; file: string }
type Match = { anchor: Anchor | undefined; wanted: Omit<Anchor, 'id'> }

/** Finds rows for content files: by key, slug or alias. One row belongs to one file, and the other way round. */
export class AnchorMatcher {
  readonly #byKey = new Map<string, Anchor>()
  readonly #bySlug = new Map<string, Anchor>()
  readonly #takenBy = new Map<number, string>()

  constructor(anchors: Anchor[]) {
    anchors.forEach((anchor) => this.add(anchor))
  }

  add(anchor: Anchor, file?: string) {
    if (anchor.key !== null) this.#byKey.set(anchor.key, anchor)
    this.#bySlug.set(`${anchor.kind}/${anchor.slug}`, anchor)
    if (file) this.#takenBy.set(anchor.id, file)
  }

  /** The row that fits, or none; several that fit, or one that another file has, are the owner's mistake. */
  match(entry: Anchored): Result<Match, Problem> {
    const problem = (message: string): Problem => ({ file: entry.file, line: 1, column: 1, message })
    const slugs = [entry.slug, ...entry.aliases].map((slug) => this.#bySlug.get(`${entry.kind}/${slug}`))
    const byKey = entry.key === undefined ? undefined : this.#byKey.get(entry.key)
    const fitting = [...new Set([byKey, ...slugs].filter((anchor) => anchor !== undefined))]
    if (fitting.length > 1) {
      const names = fitting.map((anchor) => `“${anchor.title}” (${anchor.kind} ${anchor.slug})`).join(' and ')
      return err(problem(`two conversations fit this file, ${names}; take an alias or the id away`))
    }
    const anchor = fitting[0]
    const owner = anchor && this.#takenBy.get(anchor.id)
    if (owner && owner !== entry.file) return err(problem(`its conversation belongs to ${owner} already`))
    if (anchor?.key && entry.key && anchor.key !== entry.key) {
      return err(problem(`its conversation has the id “${anchor.key}”, the file says “${entry.key}”`))
    }
    const { kind, slug, title } = entry
    if (anchor) this.#takenBy.set(anchor.id, entry.file)
    return ok({ anchor, wanted: { key: entry.key ?? anchor?.key ?? null, kind, slug, title } })
  }
}
