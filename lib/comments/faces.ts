import { db } from '@/lib/db/client'
import { FACE_TYPES, type Face, type Faces } from './conversation-view'
import { faceRows, type FaceRow } from './store'

/** More than these are a number. */
const MOST_DRAWN = 60

/** Those who liked, passed on and so on, a row for each. */
export async function readFaces(entryId: number, order: 'oldest' | 'newest'): Promise<Faces[]> {
  return inRows(await faceRows(db(), entryId, order, MOST_DRAWN))
}

const inRows = (rows: FaceRow[]): Faces[] =>
  FACE_TYPES.flatMap((type) => {
    const ofType = rows.filter((row) => row.type === type)
    return ofType[0] ? [{ type, people: ofType.map(faceOf), count: ofType[0].count }] : []
  })

const faceOf = ({ id, authorName, siteName, host, source, pictureId, body }: FaceRow): Face => ({
  id,
  name: authorName ?? siteName ?? host,
  host,
  source,
  pictureId,
  ...(body && { note: body.toLowerCase() }),
})
