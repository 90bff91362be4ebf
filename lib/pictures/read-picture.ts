import { db } from '@/lib/db/client'
import { isPictureId } from './picture-id'
import { findShown } from './store'

/**
 * The WebP that stands at `/pictures/<id>.webp`; it never changes. It is there while an approved response shows it: else
 * anybody could have a picture of theirs served by this site.
 */
export async function readPicture(id: string): Promise<Uint8Array | null> {
  return isPictureId(id) ? findShown(db(), id) : null
}
