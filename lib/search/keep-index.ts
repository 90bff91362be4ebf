import { bodyOf } from '@/lib/articles/body'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { publicEntries } from '@/lib/articles/lists'
import { noteSoundness } from '@/lib/articles/load-content'
import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { write } from '@/lib/documents/write'
import { leisure } from '@/lib/leisure'
import { log } from '@/lib/log'
import { once } from '@/lib/once'
import { deleteSearched, saveSearched, searchedHashes } from './store'
import { hashOfText, textOfEntry } from './text-of-entry'

/** Entries that are read and written as one, so that nobody waits long for the thread or the database. */
const PIECE = 5
/** What a search brings in before it answers. A whole site is read in the background instead. */
const AT_ONCE = 20
/** SQLite's parameters in one statement. */
const DELETED_AT_ONCE = 500

type Index = {
  /** The entries in the index and their hashes. */
  known: Map<number, string> | undefined
  /** Which version of the site it was compared with. */
  seen: number
  todo: Map<number, Entry>
  /** One thing after the other. */
  turn: Promise<unknown>
  /** While it is being made. */
  making: Promise<void> | undefined
}
const index = () =>
  once<Index>('search-index', () => ({
    ...{ known: undefined, seen: -1, todo: new Map() },
    ...{ turn: Promise.resolve(), making: undefined },
  }))

/** Makes the index what the public site is, in pieces, while the site goes on. Only files that have changed are read. */
export function keepIndex(clock: () => Date): Promise<void> {
  return (index().making ??= make(clock)
    .catch((error: unknown) => log.error({ err: error }, 'the search index could not be made'))
    .finally(() => (index().making = undefined)))
}

async function make(clock: () => Date) {
  do {
    await inTurn(() => compare(clock()))
    for (const entry of nextPiece()) {
      await leisure()
      await bodyOf(entry)
    }
    await inTurn(writePiece)
  } while (index().todo.size > 0 || index().seen !== version('site'))
}

/**
 * Makes sure that a search tells what the site is now: what is no longer public is gone, and a few changed entries are
 * taken in. False while there are more of them.
 */
export async function indexIsCurrent(now: Date): Promise<boolean> {
  const { todo } = index()
  if (index().seen !== version('site')) await inTurn(() => compare(now))
  if (todo.size > AT_ONCE) void keepIndex(() => new Date())
  else while (todo.size > 0) await inTurn(writePiece)
  return todo.size === 0
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = index().turn.then(work)
  index().turn = done.catch(() => {})
  return done
}

async function compare(now: Date) {
  const kept = index()
  const current = version('site')
  if (kept.seen === current) return
  const known = (kept.known ??= await searchedHashes(db()))
  // The newest come last: the bodies that are kept are those that were compiled last.
  const wanted = new Map(
    publicEntries(content(), now)
      .map((entry) => [entry.id, entry] as const)
      .reverse(),
  )
  const gone = [...known.keys()].filter((id) => !wanted.has(id))
  for (let i = 0; i < gone.length; i += DELETED_AT_ONCE) {
    const some = gone.slice(i, i + DELETED_AT_ONCE)
    await write((tx) => deleteSearched(tx, some))
    some.forEach((id) => known.delete(id))
  }
  kept.todo.clear()
  for (const [id, entry] of wanted) if (known.get(id) !== hashOfText(entry)) kept.todo.set(id, entry)
  kept.seen = current
}

const nextPiece = () => [...index().todo.values()].slice(0, PIECE)

async function writePiece() {
  const { todo, known } = index()
  const piece = nextPiece()
  if (piece.length === 0) return
  const bodies = await Promise.all(piece.map(bodyOf))
  const sound = piece.flatMap((entry, i) => {
    const body = bodies[i]!
    noteSoundness(entry, body)
    // What cannot be shown cannot be found; the content says so itself.
    if (!body.ok) return []
    const text = textOfEntry(entry, body.value.text)
    return { entryId: entry.id, hash: hashOfText(entry), showsResponses: entry.comments !== 'hidden', ...text }
  })
  await write(async (tx) => {
    for (const each of sound) await saveSearched(tx, each)
  })
  for (const { entryId, hash } of sound) known?.set(entryId, hash)
  piece.forEach(({ id }) => todo.delete(id))
}
