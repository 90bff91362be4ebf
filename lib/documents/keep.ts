import { once } from '@/lib/once'
import type { Document } from './document'
import { version, type Shown } from './versions'

type Kept = { document: Document; made: [Shown, number][] }

/** Beyond this the longest unused go: some 600 long articles in three forms each. */
const MAX_BYTES = 32 * 1024 * 1024

type Keep = { documents: Map<string, Kept>; bytes: number; making: Map<string, Promise<Document>> }
const keep = () => once<Keep>('documents', () => ({ documents: new Map(), bytes: 0, making: new Map() }))

const isCurrent = (kept: Kept) => kept.made.every(([of, made]) => version(of) === made)

/** The kept document of an address, if all that it shows is still as it was. */
export function fresh(address: string): Document | undefined {
  const { documents } = keep()
  const kept = documents.get(address)
  if (!kept || !isCurrent(kept)) return undefined
  // To the end of the line of those that go first.
  documents.delete(address)
  documents.set(address, kept)
  return kept.document
}

/** Makes a document anew; it is handed the one before, while that is known. */
type Make = (before?: Document) => Promise<Document>

/**
 * The document of an address, made if there is none that is current. However many ask at once, it is made once; who
 * asked after a change never gets what was begun before it.
 */
export async function documentOf(address: string, shows: Shown[], make: Make): Promise<Document> {
  const now = fresh(address)
  if (now) return now
  const made = shows.map((of): [Shown, number] => [of, version(of)])
  const key = `${address} ${made.join()}`
  const { making } = keep()
  let promise = making.get(key)
  if (!promise) {
    promise = make(keep().documents.get(address)?.document)
      .then((document) => remember(address, { document, made }))
      .finally(() => making.delete(key))
    making.set(key, promise)
  }
  return promise
}

function remember(address: string, kept: Kept): Document {
  const all = keep()
  if (!isCurrent(kept)) return kept.document
  all.bytes += kept.document.bytes - (all.documents.get(address)?.document.bytes ?? 0)
  all.documents.delete(address)
  all.documents.set(address, kept)
  for (const [oldest, { document }] of all.documents) {
    if (all.bytes <= MAX_BYTES) break
    all.documents.delete(oldest)
    all.bytes -= document.bytes
  }
  return kept.document
}
