import { db } from '@/lib/db/client'
import { isPictureId } from './picture-id'
import { findBytes } from './store'

/** The WebP that stands at `/pictures/<id>.webp`; it never changes. */
export async function readPicture(id: string): Promise<Uint8Array | null> {
  return isPictureId(id) ? ((await findBytes(db(), id))?.bytes ?? null) : null
}
