import { createHash } from 'node:crypto'
import { HASH_LENGTH } from './picture'

/** The name of bytes, by which what is made of them is found again. */
export const hashOf = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH)
